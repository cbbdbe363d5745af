import * as fc from 'fast-check'
import type { Client } from '#engine/model/client.ts'
import { given } from './answers.ts'
import { editsAmong } from './edit-arbitrary.ts'
import { ASKED, edited } from './edits.ts'
import type { Edit } from './edits.ts'
import { letter, maybeHistory, sign } from './past.ts'
import { NOBODY, WELL_PEOPLE } from './people.ts'
import { readable } from './print.ts'
import { SCIATICA } from '../sciatica.ts'

/** Facts no safety rule leans on: how the pain behaves, what tests found, what the client wishes. */
const PATTERN = ASKED.filter(({ mandatory, group }) => !mandatory && ['pattern', 'examination', 'wishes'].includes(group))

interface Parts {
  readonly base: Client
  readonly edits: readonly (readonly Edit[])[]
  readonly history: Client['history']
  readonly clearances: Client['clearances']
  readonly signs: Client['signs']
}

const signEdits = (signs: Client['signs']): readonly Edit[] =>
  signs
    .flatMap(({ id, escalated, at }) => [
      [id, given('yes', { at })] as const,
      ...(escalated === true ? [[`${id}-escalated`, given('yes')] as const] : []),
    ])
    .flatMap(([id, answer]) => {
      // Not every sign can be escalated.
      const fact = SCIATICA.factById.get(id)
      return fact === undefined ? [] : [{ fact, answer, malformed: false }]
    })

const assembled = ({ base, edits, history, clearances, signs }: Parts): Client =>
  readable({ ...edited(base, [...edits.flat(), ...signEdits(signs)]), history, clearances, signs })

const few = <T>(one: fc.Arbitrary<T>, most: number): fc.Arbitrary<readonly T[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<readonly T[]>([]) },
    { weight: 1, arbitrary: fc.array(one, { maxLength: most, size: 'max' }) },
  )

const around = { history: maybeHistory, clearances: few(letter, 3), signs: few(sign, 2) }
const wellBase = fc.constantFrom(...WELL_PEOPLE)

/** Findings that can all be read: a single value that cannot be read keeps a screening open. */
const findings = (most: number): fc.Arbitrary<Edit[]> =>
  editsAmong(PATTERN, most).map((edits) => edits.map((edit) => ({ ...edit, malformed: false })))

/** People who said no to nearly everything, with a few findings of any kind: most of them can be treated. */
export const nearlyWell: fc.Arbitrary<Client> = fc
  .record({
    base: wellBase,
    edits: fc.tuple(findings(8), fc.oneof({ weight: 3, arbitrary: editsAmong(ASKED, 1) }, editsAmong(ASKED, 3))),
    history: maybeHistory,
    clearances: few(letter, 2),
    signs: fc.constant([]),
  })
  .map(assembled)

/** People about whom little is known. */
const sparse = fc.record({ base: fc.constant(NOBODY), edits: fc.tuple(editsAmong(ASKED, 12)), ...around }).map(assembled)

/** People with every kind of answer at once, contradictions among them. */
const dense = fc
  .record({ base: fc.constantFrom(NOBODY, ...WELL_PEOPLE.slice(0, 1)), edits: fc.tuple(editsAmong(ASKED, 150, 30)), ...around })
  .map(assembled)

/** A complete screening with a handful of findings. */
const ordinary = fc.record({ base: wellBase, edits: fc.tuple(editsAmong(ASKED, 8)), ...around }).map(assembled)

/** Any client: nearly well, ordinary, hardly known, or full of contradictions. */
export const anyClient: fc.Arbitrary<Client> = fc.oneof(
  { weight: 4, arbitrary: nearlyWell },
  { weight: 4, arbitrary: ordinary },
  { weight: 2, arbitrary: sparse },
  { weight: 1, arbitrary: dense },
)
