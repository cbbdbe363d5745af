import { assess } from '#engine/assess.ts'
import type { Assessment } from '#engine/model/assessment.ts'
import type { NextQuestion } from '#engine/model/next-question.ts'
import { nextQuestions } from '#engine/next-questions.ts'
import type { ClientRead } from '#pack/client/read-client.ts'
import type { Pack } from '#pack/load.ts'

/** A client and the pack they are looked at with. */
export interface Opened {
  readonly pack: Pack
  readonly read: ClientRead
}

/** A client, what the pack makes of them, and what to ask next: what every page about a client is printed from. */
export interface Subject extends Opened {
  readonly assessment: Assessment
  readonly next: readonly NextQuestion[]
}

/** How much a page shows. */
export interface Depth {
  /** Everything, rather than what matters first. */
  readonly all: boolean
  /** The reason of every item with its sources. */
  readonly why: boolean
}

/** Assesses a client. */
export const subjectOf = ({ pack, read }: Opened): Subject => ({
  pack,
  read,
  assessment: assess(pack.knowledge, read.client),
  next: nextQuestions(pack.knowledge, read.client),
})

/** May hands be laid on today? */
export const isOpen = ({ disposition: { status } }: Assessment): boolean => status === 'go' || status === 'go-with-care'
