import { z } from 'zod'
import { OPERATORS } from '#proof/mutate/operators/operator.ts'
import { OUTCOMES } from '#proof/mutate/result.ts'
import { PackRef } from './backing.ts'
import type { Frozen } from './frozen.ts'

const Count = z.int().min(0)
const Percent = z.number().min(0).max(100)

const Scored = z.strictObject({
  name: z.string(),
  mutants: Count,
  noticed: Count.describe('A statement no longer holds.'),
  restated: Count.describe('Noticed only by a statement that says the rule’s own row again.'),
  example: Count.describe('Noticed by no statement, but by a worked example or a published case.'),
  survived: Count,
  undecided: Count.describe('The solver gave up; counted as not noticed.'),
  equivalent: Count.describe('Proved to be the same for every client.'),
  stricter: Count.describe('Proved to be less strict for nobody, so that no statement could notice.'),
  score: Percent.describe('Of the mutants that are less strict for somebody, how many of 100 a statement notices.'),
  scoreWithoutRestating: Percent,
})

const Mutant = z.strictObject({
  id: z.string().describe('Rule, operator and a number; the same as long as the rule is.'),
  rule: z.string(),
  room: z.enum(['red-flag', 'combination', 'restriction', 'sign', 'follow-up', 'course']),
  operator: z.enum(Object.keys(OPERATORS)),
  says: z.string(),
  outcome: z.enum(OUTCOMES),
  by: z.array(z.string()).describe('Statements, or cases and worked examples, that notice.'),
})

/** What `ischia pack mutate --json` prints. */
export const PackMutateShape = z.strictObject({
  format: z.literal('ischia-pack-mutate/1'),
  pack: PackRef,
  milliseconds: Count,
  held: Scored.describe('Red flags, combinations and restrictions: what is held to a score.'),
  least: Percent.describe('The score below which the exit code is 1.'),
  rooms: z.array(Scored),
  operators: z.array(Scored),
  mutants: z.array(Mutant).describe('All of them, in the order of the rules.'),
})

/** Mutation of a pack as it is printed for machines. */
export type PackMutateOutput = Frozen<z.infer<typeof PackMutateShape>>
