import { z } from 'zod'
import { Disposition, Guidance, Next, Open, Presentation, Refused, Restrictions, Step, TraceEntry } from './assessment.ts'
import { Day, PackRef } from './backing.ts'
import { Explained } from './explanation.ts'
import type { Frozen } from './frozen.ts'
import { Plan } from './proposal.ts'

const screening = {
  pack: PackRef,
  today: Day,
  disposition: Disposition,
  now: z.array(Step).describe('What to do and say now, the most urgent first.'),
  open: z.array(Open),
  next: z.array(Next).describe('What to ask or test next, fewest first.'),
  restrictions: Restrictions,
  presentations: z.array(Presentation),
  lead: z.string().nullable().describe('The presentation a plan is made for.'),
  clearances: z.strictObject({ refused: z.array(Refused) }),
  assumed: z.array(z.string()).describe('Facts taken as given though nobody was asked.'),
  trace: z.array(TraceEntry).describe('Every rule that applied, with answers and sources.'),
}

/** What `ischia screen --json` prints. */
export const ScreenShape = z.strictObject({ format: z.literal('ischia-screen/1'), ...screening })

/** What `ischia plan --json` prints. */
export const PlanShape = z.strictObject({
  format: z.literal('ischia-plan/1'),
  ...screening,
  guidance: Guidance.nullable(),
  plan: Plan.nullable(),
  why: z.string().nullable().describe('Why there is no plan; null where there is one.'),
})

/** What `ischia explain --json` prints. */
export const ExplainShape = z.strictObject({
  format: z.literal('ischia-explain/1'),
  pack: PackRef,
  today: Day,
  explanations: z.array(Explained).min(1),
  sources: z.record(z.string(), z.string()).describe('Citation by source id.'),
  assumed: z.array(z.string()),
})

/** A screening as it is printed for machines. */
export type ScreenOutput = Frozen<z.infer<typeof ScreenShape>>
/** A plan as it is printed for machines. */
export type PlanOutput = Frozen<z.infer<typeof PlanShape>>
/** An explanation as it is printed for machines. */
export type ExplainOutput = Frozen<z.infer<typeof ExplainShape>>
