import { item, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import type { Rich } from '../page/text.ts'
import type { Step } from '../steps.ts'
import type { Depth } from '../subject.ts'
import { large } from '../words/names.ts'
import { cite } from './cited.ts'

const sentence = (says: string): string => large(/[.!?:]$/u.test(says) ? says : `${says}.`)

const text = ({ kind, says, backing }: Step, { why }: Depth): Rich => [
  ...(kind === 'say' ? [toned('name', 'Say: '), `“${sentence(says)}”`] : [sentence(says)]),
  ...(why ? [cite(backing)] : []),
]

/** What to say and do now, in order. What is said to the client stands in quotes; all else is for the therapist. */
export const now = (steps: readonly Step[], depth: Depth): readonly Block[] =>
  part(
    'Now',
    steps.filter(({ kind }) => kind !== 'note' || depth.all).map((step) => item(text(step, depth))),
  )
