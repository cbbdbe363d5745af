import { checkCourse } from '#engine/check/course.ts'
import type { Subject } from '#engine/check/subject.ts'
import type { Assessment } from '#engine/model/assessment.ts'
import type { Client, History, SessionRecord } from '#engine/model/client.ts'
import { isoFromDay } from '#engine/model/day.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Course, Plan } from '#engine/model/plan.ts'
import type { Dose, PlanChange, PlanRule } from '#engine/model/protocol.ts'
import { planCourse } from '#engine/propose/course.ts'
import type { Situation } from '#engine/propose/situation.ts'
import { readable } from './readable.ts'
import { subsets } from './subsets.ts'

/** The piece of the proposer that plans visits; tests put a broken one in its place. */
export interface CoursePieces {
  readonly planCourse: (situation: Situation) => Course
}

const COURSE_PIECES: CoursePieces = { planCourse }

interface Case {
  readonly doses: readonly Dose[]
  readonly visitsAtMost: number | undefined
  readonly done: number
  readonly today: string
}

const VISIT: SessionRecord = { on: '', handsOn: 0, techniques: [], levels: {}, signs: [] }

const courseFault = (knowledge: Knowledge, { doses, visitsAtMost, done, today }: Case, pieces: CoursePieces): string | undefined => {
  const history = readable<History>('history', { sessions: () => Array.from({ length: done }, () => VISIT) })
  const client = readable<Client>('client', { history: () => history })
  const assessment = readable<Assessment>('assessment', { client: () => client, today: () => today })
  const change = readable<PlanChange>('planRule', { visitsAtMost: () => visitsAtMost })
  const rule = readable<PlanRule>('planRule', { then: () => change })
  const course = pieces.planCourse(
    readable<Situation>('situation', {
      knowledge: () => knowledge,
      assessment: () => assessment,
      doses: () => doses,
      planRules: () => [rule],
    }),
  )
  const subject = readable<Subject>('subject', {
    knowledge: () => knowledge,
    plan: () => readable<Plan>('plan', { course: () => course }),
    assessment: () => assessment,
    doses: () => doses,
    changes: () => [change],
  })
  const [found] = checkCourse(subject)
  return found === undefined ? undefined : `${doses.map(({ id }) => id).join(', ')} after ${done} visits: ${found.code} ${found.says}`
}

const FIRST_DAY = '2026-01-31'

/** Days from the first of 1970 on: leap years and ends of every month among them. */
const TEN_YEARS = 3_653

/** Every set of doses with every count of visits done, up to one more than any dose allows; and a plan made on any day of ten years. */
export function* courseOutcomes(knowledge: Knowledge, pieces: CoursePieces = COURSE_PIECES): Generator<string | undefined> {
  const { doses, planRules } = knowledge
  const most = Math.max(0, ...doses.map(({ mostVisits }) => mostVisits)) + 1
  const asked = [...new Set([undefined, ...planRules.map(({ then }) => then.visitsAtMost)])]
  for (const some of subsets(doses)) {
    for (const visitsAtMost of asked) {
      for (let done = 0; done <= most; done++) yield courseFault(knowledge, { doses: some, visitsAtMost, done, today: FIRST_DAY }, pieces)
    }
  }
  for (let day = 0; day <= TEN_YEARS; day++) {
    yield courseFault(knowledge, { doses: [], visitsAtMost: undefined, done: 0, today: isoFromDay(day) }, pieces)
  }
}
