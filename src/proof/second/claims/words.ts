import type { Fact } from '#engine/model/fact.ts'
import type { Rule } from '#engine/model/rule.ts'
import type { WrittenAnswer } from '../../client/client-file.ts'
import type { Answered } from '../answers/answered.ts'
import type { Lit } from '../circuit/gates.ts'
import { TODAY } from '../client/calendar.ts'
import { fails } from '../reading/bits.ts'
import { reachIn } from '../reading/reach.ts'
import type { World } from '../reading/world.ts'
import type { Move, Part } from './move.ts'

/** An answer to a yes/no question. `accepted` = known-unchanged, and a therapist has confirmed it. */
type Word = 'yes' | 'no' | 'not-sure' | 'accepted' | 'declined'

interface Wording {
  readonly is: (answered: Answered) => Lit
  readonly parts: readonly Part[]
  readonly written: WrittenAnswer
}

const WORDS: Readonly<Record<Word, Wording>> = {
  yes: { is: ({ yes }) => yes, parts: ['given', 'yes'], written: 'yes' },
  no: { is: ({ no }) => no, parts: ['given', 'no'], written: 'no' },
  'not-sure': { is: ({ unsure }) => unsure, parts: ['given', 'unsure'], written: 'not-sure' },
  accepted: {
    is: ({ accepted }) => accepted,
    parts: ['given', 'kept', 'accepted'],
    written: { answer: 'known-unchanged', confirmed: { by: 'Therapist', on: TODAY } },
  },
  declined: { is: ({ given }) => -given, parts: [], written: 'declined' },
}

/** What may be said around an answer. Without it nothing is narrowed (MP-12 j). */
const around = ({ dated, sided, placed }: Fact, { checked, daysAgo, side, marked }: Answered): readonly Lit[] => [
  checked(),
  ...(dated ? [daysAgo().known] : []),
  ...(sided || placed ? [side('left'), side('right')] : []),
  ...(placed ? [marked()] : []),
]

const moved = ({ gates, person }: World, fact: Fact, from: Word, to: Word, ...given: readonly Lit[]): Move => {
  const made = gates.fresh()
  const answered = person.answer(fact)
  for (const lit of [WORDS[from].is(answered), ...around(fact, answered).map((each) => -each), ...given]) gates.require(-made, lit)
  return { fact, made, gains: WORDS[to].parts, falls: false, written: () => [WORDS[from].written, WORDS[to].written] }
}

const asked = ({ knowledge }: World): readonly Fact[] =>
  knowledge.facts.filter(({ type, derive }) => type === 'yes-no' && derive === undefined)

/** Risks come in. Source: safety dossier MP-01. */
export const risksAdded = (world: World): readonly Move[] =>
  asked(world)
    .filter(({ cautious }) => cautious === 'yes')
    .map((fact) => moved(world, fact, 'no', 'yes'))

/** Protective facts are denied. Source: safety dossier MP-02. */
export const protectionLost = (world: World): readonly Move[] =>
  asked(world)
    .filter(({ cautious }) => cautious === 'no')
    .map((fact) => moved(world, fact, 'yes', 'no'))

/**
 * Findings that may be accepted as known and unchanged go from no over accepted to yes. Where a measurement makes the fact true against a
 * no, accepting it is less (SP-10). Source: safety dossier MP-02.
 */
export const findingsMoved = (world: World): readonly Move[] =>
  asked(world)
    .filter(({ steady }) => steady !== undefined)
    .flatMap((fact) => [moved(world, fact, 'no', 'accepted', fails(world.fact(fact))), moved(world, fact, 'accepted', 'yes')])

/** Nobody is sure: exactly what the cautious answer gives, so that both may become the other. Source: safety dossier SP-26. */
export const doubtsRead = (world: World): readonly Move[] =>
  asked(world).flatMap((fact) => [moved(world, fact, 'not-sure', fact.cautious), moved(world, fact, fact.cautious, 'not-sure')])

/** The safe answer is not there any more. Source: safety dossier SP-107. */
export const answersLost = (world: World): readonly Move[] =>
  asked(world).map((fact) => moved(world, fact, fact.cautious === 'yes' ? 'no' : 'yes', 'declined'))

/** Facts of risk that some rules read, however far behind. */
const risksReadBy = (world: World, reads: (fact: Fact, rule: Rule) => boolean, wanted: (rule: Rule) => boolean): readonly Fact[] => {
  const rules = world.knowledge.rules.filter(wanted)
  return asked(world).filter((fact) => fact.cautious === 'yes' && rules.some((rule) => reads(fact, rule)))
}

/** An allergy comes in: a risk by which a rule takes products away. Source: safety dossier MP-10. */
export const allergiesAdded = (world: World): readonly Move[] =>
  risksReadBy(world, reachIn(world.knowledge).ofRule, ({ effect }) => effect.products !== 0).map((fact) => moved(world, fact, 'no', 'yes'))

/** A sign of the session is met after all. Source: safety dossier MP-11. */
export const signsAdded = (world: World): readonly Move[] =>
  risksReadBy(world, reachIn(world.knowledge).ofRule, ({ response }) => response !== undefined)
    .filter(({ unanswered }) => unanswered === 'absent')
    .flatMap((fact) => [moved(world, fact, 'declined', 'yes'), moved(world, fact, 'no', 'yes')])
