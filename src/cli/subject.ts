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

/** A client, and what the pack makes of them. */
export interface Assessed extends Opened {
  readonly assessment: Assessment
}

/** A client, what the pack makes of them, and what to ask next: what screening and plan are printed from. */
export interface Subject extends Assessed {
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
export const assessed = ({ pack, read }: Opened): Assessed => ({ pack, read, assessment: assess(pack.knowledge, read.client) })

/** Assesses a client and finds what to ask next. */
export const subjectOf = (opened: Opened): Subject => ({
  ...assessed(opened),
  next: nextQuestions(opened.pack.knowledge, opened.read.client),
})

/** May hands be laid on today? */
export const isOpen = ({ disposition: { status } }: Assessment): boolean => status === 'go' || status === 'go-with-care'
