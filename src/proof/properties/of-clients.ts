import { compose } from '#engine/assess/compose.ts'
import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { Translation } from '#engine/translate/pack.ts'
import type { Property } from './property.ts'

/** Nothing can be worked on anywhere: each technique is out at each place, or may not press hard enough to be done there. */
const noWork = ({ terms, verdict }: Translation): Bool => {
  const { knowledge } = verdict.reading
  const { limits } = verdict
  return terms.and(
    ...knowledge.sites.flatMap(({ index: site }) =>
      knowledge.techniques.map(({ index, minLevel }) =>
        terms.or(limits.banned(site, index), minLevel === 0 ? limits.capAtMost(site, 0) : limits.capAtMost(site, minLevel - 1)),
      ),
    ),
  )
}

const deadlock = (translation: Translation): Bool => {
  const { terms, verdict } = translation
  const { letter, referral } = verdict.reading.knowledge.defaults
  const nextStep = terms.or(verdict.incomplete, verdict.limits.requires(letter), verdict.limits.requires(referral))
  return terms.and(terms.not(nextStep), terms.or(verdict.statusAtLeast('paused'), noWork(translation)))
}

const isAlive = (knowledge: Knowledge, client: Client): boolean => {
  const { status, limits, missing } = compose(knowledge, client)
  const { letter, referral } = knowledge.defaults
  if (missing.length > 0 || limits.requires.has(letter) || limits.requires.has(referral)) return true
  const isOpen = status === 'go' || status === 'go-with-care'
  return (
    isOpen &&
    knowledge.sites.some(({ index: site }) =>
      knowledge.techniques.some(
        ({ index, minLevel }) => ((limits.bans[site] ?? 0) & (1 << index)) === 0 && (limits.caps[site] ?? 0) >= Math.max(1, minLevel),
      ),
    )
  )
}

const openButGoing = ({ terms, verdict }: Translation): Bool => terms.and(verdict.incomplete, terms.not(verdict.statusAtLeast('paused')))

const isPausedWhileOpen = (knowledge: Knowledge, client: Client): boolean => {
  const { status, missing } = compose(knowledge, client)
  return missing.length === 0 || status === 'paused' || status === 'stopped'
}

/** What is asked of the result for every client. */
export const OF_CLIENTS: readonly Property[] = [
  {
    id: 'SP-25',
    says: 'While a question that must be answered is open, the status is at least paused.',
    kind: 'never',
    faulty: openButGoing,
    holds: isPausedWhileOpen,
  },
  {
    id: 'MP-18',
    says: 'For every client a technique and a place remain, or there is a next step: a question, a letter or another professional.',
    kind: 'never',
    faulty: deadlock,
    holds: isAlive,
  },
]
