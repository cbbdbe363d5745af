import type { ProblemDetails } from '../located/document.ts'
import type { ProblemCode } from '../problem/catalogue.ts'
import type { Problem } from '../problem/problem.ts'
import { problemAt } from './place.ts'
import type { Place } from './place.ts'

/** What is known beyond the entries that passed, so that one mistake is told once. */
export interface Surroundings {
  /** Ids of entries that did not pass their schema: references to them are not faults of their own. */
  readonly ghosts: ReadonlySet<string>
  /** Codes that nobody can judge while a part is missing or unreadable. */
  readonly leftOpen: ReadonlySet<ProblemCode>
  /** Kinds of the groups, by id: a group of another kind is told as that, not as unknown. */
  readonly groupKinds: ReadonlyMap<string, string>
}

/** Collects problems while a pack is resolved, so that all of them are told together. */
export interface Report extends Surroundings {
  readonly problems: readonly Problem[]
  readonly add: (code: ProblemCode, place: Place, message: string, more?: ProblemDetails) => void
}

const NOTHING: Surroundings = { ghosts: new Set(), leftOpen: new Set(), groupKinds: new Map() }

/** An empty report. */
export const createReport = (around: Partial<Surroundings> = {}): Report => {
  const problems: Problem[] = []
  const surroundings = { ...NOTHING, ...around }
  return {
    ...surroundings,
    problems,
    add: (code, place, message, more) => {
      if (!surroundings.leftOpen.has(code)) problems.push(problemAt(place, code, message, more))
    },
  }
}
