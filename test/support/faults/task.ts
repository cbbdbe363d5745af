import { join } from 'node:path'
import { z } from 'zod'
import type { Start } from './driver.ts'
import type { Place } from './place.ts'
import { WORK_NAMES } from './works.ts'

const Task = z.strictObject({
  place: z.union([z.strictObject({ folder: z.string() }), z.strictObject({ url: z.string() })]),
  seed: z.number(),
  /** How many pieces of work; a driver that is to be killed never comes to the end. */
  most: z.number().default(1_000_000),
  /** How many at the same time. */
  atOnce: z.number().default(4),
  /** One kind of work and no other. */
  only: z.enum(WORK_NAMES).optional(),
})

/** What a driver of mixed work is told. */
export type Task = z.input<typeof Task>

/** Reads what a driver was told. */
export const readTask = (text: string): z.output<typeof Task> => Task.parse(JSON.parse(text))

/** Starts a driver of mixed work on a place. */
export const mixedWork = (place: Place, task: Omit<Task, 'place'>): Start => ({
  script: join(import.meta.dirname, 'drivers/mixed.ts'),
  args: [JSON.stringify({ place, ...task })],
})
