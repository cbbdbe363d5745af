import { dump } from 'js-yaml'
import type { ConfirmationOutput } from '../output/confirmation.ts'
import { isConfirmed } from '../output/confirmation.ts'
import { labelled, para } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'

const NUMBER = 12

const outcomeOf = ({ outcome, leaves, why }: ConfirmationOutput): string =>
  outcome === 'needs-arithmetic' ? `needs arithmetic: ${leaves.join('; ')}` : `${outcome}${why === null ? '' : `: ${why}`}`

const client = (file: ConfirmationOutput['client']): readonly Block[] => {
  if (file === null) return []
  const lines = dump(file, { flowLevel: 2, lineWidth: -1 }).trimEnd().split('\n')
  return ['blank', para('A client who shows it:', 4), ...lines.map((line) => para(line, 6)), 'blank']
}

const other = (each: ConfirmationOutput): readonly Block[] => [
  labelled(each.id, toned(isConfirmed(each) ? 'quiet' : 'stop', outcomeOf(each)), NUMBER),
  ...client(each.client),
]

const confirmed = (of: readonly ConfirmationOutput[]): number => of.filter(({ outcome }) => outcome === 'confirmed').length

/** What a second, independent encoding confirms, and each claim that it does not. */
export const confirmations = (all: readonly ConfirmationOutput[]): readonly Block[] => {
  const yesNo = all.filter(({ isYesNo }) => isYesNo)
  const says = `${confirmed(all)} of ${all.length} claims confirmed without arithmetic; of those about yes/no facts alone ${confirmed(yesNo)} of ${yesNo.length}.`
  return [
    para(toned(all.every(isConfirmed) ? 'good' : 'stop', says)),
    ...all.filter(({ outcome }) => outcome !== 'confirmed').flatMap(other),
  ]
}
