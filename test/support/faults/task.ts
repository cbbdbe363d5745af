import { join } from 'node:path'
import { z } from 'zod'
import type { Start } from './driver.ts'
import type { Place } from './place.ts'
import { WORK_NAMES } from './works.ts'

const PlaceOf = z.strictObject({ folder: z.string(), url: z.string().optional() })

const Task = z.strictObject({
  /** Each is worked on for itself, and all of them stop at the same kill. */
  places: z.array(PlaceOf),
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

/** Starts a driver of mixed work on places. */
export const mixedWork = (places: readonly Place[], task: Omit<Task, 'places'>): Start => ({
  script: join(import.meta.dirname, 'drivers/mixed.ts'),
  args: [JSON.stringify({ places, ...task })],
})
