import { z } from 'zod'
import { WORK_NAMES } from './works.ts'

const Step = z.strictObject({ folder: z.string(), work: z.enum(WORK_NAMES), number: z.number() })

/** One piece of work on one folder, by number. */
export type Step = z.output<typeof Step>

/** Reads what a driver was told. */
export const readStep = (text: string): Step => Step.parse(JSON.parse(text))
