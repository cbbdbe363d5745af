import type { PackDiffOutput } from '../output/pack-diff.ts'
import { item, labelled, para, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import type { Tone } from '../page/text.ts'
import type { Depth } from '../subject.ts'
import { count } from '../words/names.ts'

type Entry = PackDiffOutput['entries'][number]
type Caution = Entry['caution']

const TITLES: Readonly<Record<Caution, string>> = {
  stricter: 'Stricter: asks more of somebody, less of nobody',
  both: 'Stricter for some and looser for others, or not to be told',
  looser: 'Looser: asks less of somebody, more of nobody',
  other: 'Not judged by caution: plans, movements, vocabulary, records',
  words: 'Only words and sources',
}

const TONES: Readonly<Record<Caution, Tone>> = { stricter: 'stop', both: 'care', looser: 'care', other: 'quiet', words: 'quiet' }

const LABEL = 7

const KINDS: Readonly<Record<string, string>> = {
  'red-flags': 'red flag',
  combinations: 'combination',
  restrictions: 'restriction',
  signs: 'sign during a session',
  'follow-up': 'finding after a session',
  course: 'rule of the course',
  facts: 'fact or question',
  intake: 'group of questions',
  safety: 'statement',
  techniques: 'technique',
  'technique-cards': 'technique card',
  'movements/items': 'movement',
  'movements/sets': 'set of movements',
  presentations: 'presentation',
  advice: 'advice',
  'protocols/dose': 'dose',
  'protocols/profiles': 'profile of a presentation',
  'protocols/plan-rules': 'plan rule',
  'protocols/templates': 'session template',
  'protocols/objective': 'weight of the proposer',
}

const kindOf = ({ part: name }: Entry): string => KINDS[name] ?? name.replaceAll(/[/-]/gu, ' ')

/** Sources in short: read, from memory, or a choice of the authors. */
const sourcesInWords = (ids: readonly string[] | null): string =>
  (ids ?? []).map((id) => (id === 'M' ? 'from memory' : id === 'D' ? 'design choice' : id.replace(/ m$/u, ' (from memory)'))).join(', ')

const sources = ({ sources: { from, to } }: Entry): readonly Block[] => {
  const [was, is] = [sourcesInWords(from), sourcesInWords(to)]
  const words = from === null || to === null || was === is ? (from === null ? is : was) : `${was} → ${is}`
  return words === '' ? [] : [labelled('source', words, LABEL, 4)]
}

const changeBlocks = (change: Entry['changes'][number]): readonly Block[] => [
  para([toned('strong', change.what), change.caution === 'words' || change.caution === 'other' ? '' : `: ${change.caution}`], 4),
  ...(change.from === null ? [] : [labelled('was', change.from, LABEL, 6)]),
  ...(change.to === null ? [] : [labelled('is', change.to, LABEL, 6)]),
]

const entryBlocks = (entry: Entry): readonly Block[] => [
  item([toned('strong', entry.title), ` (${kindOf(entry)}, ${entry.kind}) `, toned('quiet', entry.key)]),
  ...entry.changes.flatMap(changeBlocks),
  ...(entry.through.length === 0 ? [] : [labelled('through', entry.through.join(', '), LABEL, 4)]),
  ...sources(entry),
]

const CAUTIONS: readonly Caution[] = ['stricter', 'both', 'looser', 'other', 'words']

/** Changes of words alone are many and matter last: they are counted, and shown when everything is asked for. */
const section = (entries: readonly Entry[], caution: Caution, { all }: Pick<Depth, 'all'>): readonly Block[] => {
  const own = entries.filter((entry) => entry.caution === caution)
  if (own.length === 0) return []
  const title = toned(TONES[caution], `${TITLES[caution]}: ${own.length}`)
  if (caution === 'words' && !all) return ['blank', para(title, 0), para(toned('quiet', '--all shows them'))]
  return ['blank', para(title, 0), ...own.flatMap(entryBlocks)]
}

/** The difference of two packs, to be read on its own. */
export const packDiff = ({ from, to, entries }: PackDiffOutput, depth: Pick<Depth, 'all'>): readonly Block[] => {
  const head = `${from.id} ${from.version} → ${to.version}`
  if (entries.length === 0)
    return [para([toned('strong', head), ': nothing changed. Both ask the same of everybody, in the same words.'], 0)]
  return [
    para([toned('strong', head), `: ${count(entries.length, 'entry', 'entries')} changed.`], 0),
    ...CAUTIONS.flatMap((caution) => section(entries, caution, depth)),
    ...part('Next', [para('`ischia recall --from OLD --to NEW clients.ndjson` tells whom this concerns.', 2)]),
  ]
}
