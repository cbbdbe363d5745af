import { describe, expect, it } from 'vitest'
import { evaluation } from '#engine/formula/evaluate.ts'
import { translatePack } from '#engine/translate/pack.ts'
import type { Translation } from '#engine/translate/pack.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'
import { PROPERTIES } from '#proof/properties/properties.ts'
import type { Property } from '#proof/properties/property.ts'
import { tiny } from '../support/packs.ts'

const named = (id: string): Property => {
  const found = PROPERTIES.find((property) => property.id === id)
  if (found === undefined) throw new Error(`there is no property ${id}`)
  return found
}

/** Does a property see what is wrong with a translation? For formulas it is enough that somebody of whom nothing is known meets them. */
const sees = (id: string, translation: Translation): boolean => {
  const property = named(id)
  if (property.kind === 'plain') return property.wrong(translation).length > 0
  if (property.kind === 'possible') throw new Error(`${id} is about what is possible`)
  const faulty = property.faulty(translation)
  return evaluation(new Map(), translation.terms.count()).isTrue(faulty)
}

const sound = translatePack(tiny())
const { terms, inputs, verdict } = sound
const { yes, no } = terms

const withVerdict = (changed: Partial<VerdictTerms>): Translation => ({ ...sound, verdict: { ...verdict, ...changed } })

/** Rules that would be put together wrongly, where no pack can bring it about. */
const WRONG: readonly { readonly id: string; readonly fault: string; readonly translation: Translation }[] = [
  { id: 'SP-05', fault: 'a status that no row gives', translation: withVerdict({ statusAtLeast: () => yes }) },
  { id: 'SP-05', fault: 'an urgency that no row gives', translation: withVerdict({ urgencyAtLeast: () => yes }) },
  { id: 'SP-05', fault: 'an open screening that does not pause', translation: withVerdict({ incomplete: yes, statusAtLeast: () => no }) },
  {
    id: 'SP-39',
    fault: 'one letter that serves for every row',
    translation: withVerdict(verdictTerms(verdict.reading.knowledge, terms, { ...inputs, letter: () => terms.flag('letter/any:counts') })),
  },
  {
    id: 'SP-41',
    fault: 'a row that is cleared without a letter',
    translation: withVerdict({ rules: verdict.rules.map((rule) => ({ ...rule, cleared: yes })) }),
  },
  {
    id: 'MP-14',
    fault: 'a level that is allowed where a lower one is not',
    translation: withVerdict({ limits: { ...verdict.limits, capAtMost: (_, level) => terms.known(level === 1) } }),
  },
  {
    id: 'MP-13',
    fault: 'a limit that is gone when others are put together with it',
    translation: withVerdict({ limits: { ...verdict.limits, removed: () => yes } }),
  },
  {
    id: 'MP-04',
    fault: 'a result that comes out otherwise when it is put together again',
    translation: withVerdict({ limits: { ...verdict.limits, capAtMost: () => terms.flag('by chance') } }),
  },
]

describe('how rules are put together', () => {
  it.each(WRONG)('$id sees $fault', ({ id, translation }) => {
    expect(sees(id, translation)).toBe(true)
  })

  it.each([...new Set(WRONG.map(({ id }) => id))])('%s finds nothing wrong with a sound translation', (id) => {
    expect(sees(id, sound)).toBe(false)
  })
})
