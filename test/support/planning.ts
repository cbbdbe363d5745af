import { assess } from '#engine/assess.ts'
import type { Assessment } from '#engine/model/assessment.ts'
import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { HandsSegment, Plan } from '#engine/model/plan.ts'
import { readPlanLimits } from '#engine/propose/plan-limits.ts'
import type { PlanLimits } from '#engine/propose/plan-limits.ts'
import { readSituation } from '#engine/propose/situation.ts'
import type { Situation } from '#engine/propose/situation.ts'
import { propose } from '#engine/propose.ts'
import { writtenClient } from './written-client.ts'
import type { Written } from './written-client.ts'

/** A woman of 40 with a sore left buttock and low back for 20 weeks, easily worked, no leg symptoms: hardly anything limits her. */
export const SORE_BUTTOCK = {
  age: 40,
  sex: 'female',
  'episode-start': '20 weeks',
  'pain-map': ['gluteal-left', 'lumbar-paraspinal-left'],
  'leg-symptoms': 'no',
  irritability: 'low',
  'working-presentation': 'myofascial-referred',
} as const

/** A man of 35 with left leg pain for two weeks that looks like a nerve root, easily flared: much limits him. */
export const ACUTE_LEG = {
  age: 35,
  sex: 'male',
  'episode-start': '2 weeks',
  'leg-pain': 7,
  'pain-map': ['gluteal-left', 'posterior-thigh-left', 'calf-left'],
  'leg-symptoms': 'yes',
  'leg-side': 'left',
  'pain-below-gluteal-fold': { answer: 'yes', side: 'left' },
  irritability: 'high',
  'working-presentation': 'disc-radiculopathy',
} as const

/** Everything that planning starts from. */
export interface Planning {
  readonly assessment: Assessment
  readonly situation: Situation
  readonly limits: PlanLimits
}

/** Assesses a written client and reads what a plan is made from. */
export const planningFor = (knowledge: Knowledge, facts: Written['facts'], more: Partial<Written> = {}): Planning => {
  const assessment = assess(knowledge, writtenClient(knowledge, { ...more, facts }))
  const situation = readSituation(knowledge, assessment)
  if (situation === undefined) throw new TypeError('no presentation leads for this client')
  return { assessment, situation, limits: readPlanLimits(situation) }
}

/** The plan for a written client; fails where there is none. */
export const planOf = (knowledge: Knowledge, { assessment }: Planning, minutes?: number): Plan => {
  const { plan, why } = propose(knowledge, assessment, { minutes })
  if (plan === null) throw new TypeError(why)
  return plan
}

/** Hands-on segments of a plan, of one phase or all. */
export const handsOf = ({ session }: Plan, phases = 'BCDEF'): readonly HandsSegment[] =>
  session.segments.flatMap((segment) => (segment.kind === 'hands' && phases.includes(segment.phase) ? [segment] : []))

/** Clients whose plans hold what few published ones do: firm work and holds, a flare, good visits, wishes. */
export const variedClients = (knowledge: Knowledge): readonly { readonly name: string; readonly client: Client }[] => {
  const used = { techniques: ['swedish-effleurage', 'myofascial-release'], levels: { 'gluteal-left': 3, 'lumbar-paraspinal-left': 3 } }
  const written: Readonly<Record<string, Written>> = {
    'sore buttock': { facts: SORE_BUTTOCK },
    'acute leg': { facts: ACUTE_LEG },
    'sore buttock, deep work wished': { facts: SORE_BUTTOCK, prefers: ['deep'], goals: ['sleep', 'driving'] },
    'sore buttock, no stretching': { facts: SORE_BUTTOCK, prefers: ['no-stretching', 'light'], goals: ['walking'] },
    'sore buttock, after a good visit': { facts: SORE_BUTTOCK, sessions: [{ ...used, response: 'better' }] },
    'sore buttock, after a flare': { facts: SORE_BUTTOCK, sessions: [used, { ...used, response: 'flare' }] },
    'worn disc on the right': {
      facts: { ...SORE_BUTTOCK, 'pain-map': ['lumbar-paraspinal-right'], 'working-presentation': 'degenerative-disc' },
    },
  }
  return Object.entries(written).map(([name, each]) => ({ name, client: writtenClient(knowledge, each) }))
}
