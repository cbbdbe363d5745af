import type { Plan } from '#engine/model/plan.ts'
import { propose } from '#engine/propose.ts'
import type { Proposal } from '#engine/propose.ts'
import { checkedPlan } from '../checked-plan.ts'
import { done } from '../edges.ts'
import type { Ran } from '../edges.ts'
import type { PlanOutput } from '../output/documents.ts'
import { para, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { render } from '../page/render.ts'
import { stepsNow } from '../steps.ts'
import type { Step } from '../steps.ts'
import { isOpen, subjectOf } from '../subject.ts'
import type { Depth, Subject } from '../subject.ts'
import { assumed } from '../view/assumed.ts'
import { course } from '../view/course.ts'
import { advice, home, measures } from '../view/home.ts'
import { leftOut } from '../view/left-out.ts'
import { legend } from '../view/legend.ts'
import { limits } from '../view/limits.ts'
import { now } from '../view/now.ts'
import { open } from '../view/open.ts'
import { presentations } from '../view/presentations.ts'
import { session } from '../view/session.ts'
import { verdict } from '../view/verdict.ts'
import { why } from '../view/why.ts'
import type { ClientCall } from './client-call.ts'
import { screening } from './screen.ts'

const proposed = ({ pack: { knowledge } }: Subject, plan: Plan, depth: Depth): readonly Block[] => [
  ...course(knowledge, plan, depth),
  ...session(knowledge, plan, depth),
  ...home(knowledge, plan, depth),
  ...advice(knowledge, plan, depth),
  ...measures(knowledge, plan, depth),
  ...leftOut(knowledge, plan, depth),
]

/** The limits the plan was made inside; without a plan, those on record where work is open. */
const limitsFor = ({ assessment, pack }: Subject, proposal: Proposal, depth: Depth): readonly Block[] => {
  if (proposal.plan !== null) return limits(pack, assessment.guidance?.limits ?? assessment.restrictions, depth)
  return isOpen(assessment) || depth.all ? limits(pack, assessment.restrictions, depth) : []
}

const page = (subject: Subject, proposal: Proposal, steps: readonly Step[], depth: Depth): readonly Block[] => [
  ...verdict(subject),
  ...why(subject, depth),
  ...now(steps, depth),
  ...(proposal.plan === null ? part('No plan', [para(proposal.why)]) : []),
  ...open(subject, depth),
  ...limitsFor(subject, proposal, depth),
  ...presentations(subject, depth),
  ...(proposal.plan === null ? [] : proposed(subject, proposal.plan, depth)),
  ...assumed(subject, depth),
  ...legend(subject.pack.knowledge, depth),
]

/** `ischia plan`: what a therapist can act on, from the disposition to the home programme. */
export const plan = ({ opened, args, edges }: ClientCall): Ran => {
  const subject = subjectOf(opened)
  const { knowledge } = opened.pack
  const proposal = propose(knowledge, subject.assessment, { minutes: args.minutes ?? opened.read.wishes.minutes })
  if (proposal.plan !== null) checkedPlan(knowledge, proposal.plan, subject.assessment)
  const { requires, messages } = proposal.plan ?? subject.assessment.restrictions
  const steps = stepsNow(subject, requires, messages)
  if (!args.json) return done(render(page(subject, proposal, steps, args), edges.out))
  const { guidance } = subject.assessment
  const output: PlanOutput = { format: 'ischia-plan/1', ...screening(subject, steps), guidance, plan: proposal.plan, why: proposal.why }
  return done(`${JSON.stringify(output, null, 2)}\n`)
}
