import { dump } from 'js-yaml'
import type { PackProveOutput } from '../output/pack-prove.ts'
import { labelled, para, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import type { Tone } from '../page/text.ts'
import { count } from '../words/names.ts'
import { confirmations } from './confirmations.ts'

type Claim = PackProveOutput['statements'][number]

const TONES: Readonly<Record<Claim['outcome'], Tone>> = { proved: 'good', failed: 'stop', unknown: 'stop', mistranslated: 'stop' }

const NUMBER = 12

/** Parts of the proof about plans have names and no numbers. */
const NAME = 22

const client = ({ counterexample }: Claim): readonly Block[] => {
  if (counterexample === null) return []
  const lines = dump(counterexample.client, { flowLevel: 2, lineWidth: -1 }).trimEnd().split('\n')
  return ['blank', para('A client who shows it:', 4), ...lines.map((line) => para(line, 6)), 'blank']
}

const claim = (each: Claim, width = NUMBER): readonly Block[] => [
  labelled(each.id, [toned(TONES[each.outcome], each.outcome), `  ${each.says}`], width),
  ...(each.why === null ? [] : [para(toned('stop', each.why), 4)]),
  ...client(each),
]

const others = ({ elsewhere }: PackProveOutput): readonly Block[] =>
  elsewhere.flatMap(({ id, says, by }) => [labelled(id, says, NUMBER), labelled('', toned('quiet', by.join(', ')), NUMBER)])

const everyClaim = ({ statements, relations, properties, plan }: PackProveOutput): readonly Claim[] => [
  ...statements,
  ...relations,
  ...properties,
  ...plan,
]

const summary = (output: PackProveOutput): string => {
  const claims = everyClaim(output)
  const proved = claims.filter(({ outcome }) => outcome === 'proved')
  const sum = (some: readonly Claim[]): number => some.reduce((all, each) => all + each.formulas, 0)
  const cases = sum(proved.filter((each) => output.plan.includes(each)))
  const formulas = sum(proved) - cases
  const seconds = (output.milliseconds / 1000).toFixed(1)
  return `${proved.length} of ${claims.length} claims proved for every client (${count(formulas, 'formula')} and ${count(cases, 'case')}) in ${seconds} s; ${output.elsewhere.length} statements are held elsewhere.`
}

/** Where the result comes from: nobody is to take an old proof for a new one. */
const origin = ({ from, provedAt }: PackProveOutput): string =>
  from === 'nothing'
    ? `Proved from nothing on ${provedAt}.`
    : `Proved on ${provedAt}; neither pack nor prover has changed since. --from-nothing proves it again.`

/** What was proved of a pack, what was not, and by what the rest is held. */
export const proof = (output: PackProveOutput): readonly Block[] => [
  ...part(
    'Statements, for every client',
    output.statements.flatMap((each) => claim(each)),
  ),
  ...part(
    'Between two states of one client',
    output.relations.flatMap((each) => claim(each)),
  ),
  ...part(
    'The pack itself',
    output.properties.flatMap((each) => claim(each)),
  ),
  ...part(
    'What is proposed passes the check',
    output.plan.flatMap((each) => claim(each, NAME)),
  ),
  ...part('Asked again by a second encoding', confirmations(output.second)),
  ...part('Not proved here: held by tests, or open', others(output)),
  'blank',
  para(toned(everyClaim(output).every(({ outcome }) => outcome === 'proved') ? 'good' : 'stop', summary(output)), 0),
  para(origin(output), 0),
  ...(output.note === null ? [] : [para(toned('quiet', output.note), 0)]),
]
