import type { Instant } from '#edges/clock.ts'

/** Who did something to a task, and when. */
export interface ByAt {
  readonly by: string
  readonly at: Instant
}

/** What waits for a person. */
export interface TaskState {
  readonly taskId: string
  readonly kind: 'red-flag' | 'screening-unavailable'
  readonly clientId: string
  readonly episodeId: string
  /** The entry that raised it, with the rules behind it. */
  readonly entryId: string
  readonly urgency: string
  readonly raisedAt: Instant
  readonly seen: ByAt | undefined
  /** Who said "I will call". */
  readonly calling: ByAt | undefined
  /** The clinician who acknowledged it; undefined: open. */
  readonly done: ByAt | undefined
}

/** Reads what waits for a person. */
export interface TasksReader {
  readonly task: (taskId: string) => Promise<TaskState | undefined>
  /** Open tasks, oldest first. */
  readonly open: (limit: number) => Promise<readonly TaskState[]>
  /** Tasks of a client, latest first; those that are done too. */
  readonly ofClient: (clientId: string) => Promise<readonly TaskState[]>
}
