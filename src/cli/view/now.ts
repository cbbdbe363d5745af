import { item, labelled, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import type { Rich } from '../page/text.ts'
import type { Step } from '../steps.ts'
import type { Depth } from '../subject.ts'
import { large } from '../words/names.ts'
import { cited } from './cited.ts'

const WIDTH = 6

const sentence = (says: string): string => (/[.!?:]$/u.test(says) ? says : `${says}.`)

const text = ({ says, backing }: Step, { why }: Depth): Rich => (why ? cited(sentence(large(says)), backing) : sentence(large(says)))

const blocksFor = (step: Step, depth: Depth): Block =>
  step.kind === 'say' ? labelled('Say', text(step, depth), WIDTH) : item(text(step, depth), 2, '•')

/** What to say and do now, in order. What is said to the client is marked; all else is for the therapist. */
export const now = (steps: readonly Step[], depth: Depth): readonly Block[] =>
  part(
    'Now',
    steps.map((step) => blocksFor(step, depth)),
  )
