import type { Assessment } from '#engine/model/assessment.ts'
import { done } from '../edges.ts'
import type { Ran } from '../edges.ts'
import type { ScreenOutput } from '../output/documents.ts'
import { render } from '../page/render.ts'
import type { Block } from '../page/blocks.ts'
import { stepsNow } from '../steps.ts'
import { subjectOf } from '../subject.ts'
import type { Depth, Subject } from '../subject.ts'
import { assumed } from '../view/assumed.ts'
import { legend } from '../view/legend.ts'
import { limits } from '../view/limits.ts'
import { now } from '../view/now.ts'
import { open } from '../view/open.ts'
import { presentations } from '../view/presentations.ts'
import { verdict } from '../view/verdict.ts'
import { why } from '../view/why.ts'
import type { ClientCall } from './client-call.ts'

/** What both screening and plan tell machines. */
export const screening = ({ assessment, next }: Subject, now: ScreenOutput['now']): Omit<ScreenOutput, 'format'> => {
  const { pack, today, disposition, open, restrictions, presentations, lead, clearances, assumed, trace } = assessment
  return { pack, today, disposition, now, open, next, restrictions, presentations, lead, clearances, assumed, trace }
}

const limitsTitle = ({ status, complete }: Assessment['disposition']): string => {
  if (status === 'stopped') return 'Limits on record'
  if (!complete) return 'Limits so far'
  return status === 'paused' ? 'Limits, once it is cleared' : 'Limits'
}

const page = (subject: Subject, steps: ScreenOutput['now'], depth: Depth): readonly Block[] => {
  const { pack, assessment } = subject
  const { status } = assessment.disposition
  return [
    ...verdict(subject),
    ...why(subject, depth),
    ...now(steps, depth),
    ...open(subject, depth),
    ...(status === 'stopped' && !depth.all ? [] : limits(pack, assessment.restrictions, depth, limitsTitle(assessment.disposition))),
    ...presentations(subject, depth),
    ...assumed(subject, depth),
    ...legend(pack.knowledge, depth),
  ]
}

/** `ischia screen`: may this person be worked on, how soon do they need a doctor, and why. */
export const screen = ({ opened, args, edges }: ClientCall): Ran => {
  const subject = subjectOf(opened)
  const { requires, messages } = subject.assessment.restrictions
  const steps = stepsNow(subject, requires, messages)
  const output: ScreenOutput = { format: 'ischia-screen/1', ...screening(subject, steps) }
  return done(args.json ? `${JSON.stringify(output, null, 2)}\n` : render(page(subject, steps, args), edges.out))
}
