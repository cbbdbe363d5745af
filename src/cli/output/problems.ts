import { z } from 'zod'
import type { Frozen } from './frozen.ts'

/** One thing that is wrong. */
export const OneProblem = z.strictObject({
  code: z
    .string()
    .regex(/^ISC-[A-Z]+-\d{3}$/u)
    .describe('Permanent code.'),
  title: z.string().describe('What the code means.'),
  message: z.string().describe('What is wrong here.'),
  next: z.string().describe('What to do.'),
  file: z.string().optional(),
  line: z.int().min(1).optional().describe('Counted from 1.'),
  column: z.int().min(1).optional().describe('Counted from 1.'),
  expected: z.string().optional().describe('What would have been right.'),
  nearest: z.string().optional().describe('The known name nearest to the one that was written.'),
})

/** What any command writes to standard error with `--json` when its input cannot be used. */
export const ProblemsShape = z.strictObject({ format: z.literal('ischia-problems/1'), problems: z.array(OneProblem).min(1) })

/** Problems as they are written. */
export type ProblemsOutput = Frozen<z.infer<typeof ProblemsShape>>
