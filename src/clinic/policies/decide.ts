import type { Rule } from './rule.ts'
import type { Circumstance, Hat, Thing, Verb } from './words.ts'

/** Whether somebody may do something, given what is known to hold. */
export interface Question {
  /** Everything the asking person is at once: a therapist who broke the glass wears two. */
  readonly hats: readonly Hat[]
  readonly verb: Verb
  readonly thing: Thing
  readonly holds: ReadonlySet<Circumstance>
}

const concerns = ({ who, may, what }: Rule, { hats, verb, thing }: Question): boolean =>
  may.includes(verb) && what.includes(thing) && hats.some((hat) => who.includes(hat))

const forbids = (rule: Rule, { holds }: Question): boolean =>
  rule.effect === 'deny' && (rule.unless === undefined || !rule.unless.every((circumstance) => holds.has(circumstance)))

const permits = (rule: Rule, { holds }: Question): boolean =>
  rule.effect === 'allow' && rule.when.every((circumstance) => holds.has(circumstance))

/** Default deny, and a deny wins over every allow, whatever their order. */
export const decide = (rules: readonly Rule[], question: Question): boolean => {
  const concerning = rules.filter((rule) => concerns(rule, question))
  return !concerning.some((rule) => forbids(rule, question)) && concerning.some((rule) => permits(rule, question))
}
