import { applySign, stoppingSigns } from '../assess/signs.ts'
import type { Limits } from '../caution/limits.ts'
import { applySessionLimit } from '../caution/session-limits.ts'
import type { Verdict } from '../caution/verdict.ts'
import type { Client } from '../model/client.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { STATUSES, URGENCIES } from '../model/scale.ts'
import { openState } from '../state/open-state.ts'
import { ALWAYS } from './circuit/literal.ts'
import type { Literal } from './circuit/literal.ts'
import { createGuards } from './guards.ts'
import { startKernelOf } from './kernel.ts'
import type { StartKernel } from './kernel.ts'
import { createLane } from './lane.ts'
import type { Ask, Lane } from './lane.ts'
import { createPacking } from './packing/pack-client.ts'
import type { Packing } from './packing/pack-client.ts'
import type { Program } from './program.ts'
import { addSteps, addition, emptySteps, limitsBySteps } from './step-set.ts'
import type { StepSet } from './step-set.ts'

/** What the compiled engine says of a client: the verdict of the plain one. */
export interface CompiledVerdict extends Verdict {
  readonly complete: boolean
}

/** A program that runs, one client at a time. */
export interface CompiledEngine {
  readonly knowledge: Knowledge
  readonly program: Program
  readonly packing: Packing
  /** One client from packed facts; limits copied from earlier sessions and stopped techniques are not in those. */
  readonly screenPacked: (packed: Uint32Array) => CompiledVerdict
  /** One client, everything included: the verdict that `compose` gives. */
  readonly screen: (client: Client) => CompiledVerdict
}

/** Literals that are read of a client who is looked at alone. */
const verdictLiterals = ({ status, urgency, incomplete, causes, session }: Program): readonly Literal[] => [
  ...status,
  ...urgency,
  incomplete,
  ...causes.map(({ when }) => when),
  ...session.map(({ when }) => when),
]

/** Prepares the reading of a scale: its first value where nothing more cautious holds. */
const levelOn = <T>(scale: readonly [T, ...T[]], literals: readonly Literal[], lane: Lane): (() => T) => {
  const asks = literals.map(lane.asking)
  return () => scale[asks.findLastIndex((ask) => ask()) + 1] ?? scale[0]
}

interface Part {
  readonly isMet: Ask | undefined
  readonly steps: Int32Array
}

/** Prepares the way from what holds of a client to the steps their limits take; each cause when it is first met. */
const gathering = ({ circuit, causes, steps }: Program, lane: Lane): (() => StepSet) => {
  const { guard, forget } = createGuards(circuit, lane)
  const prepared: (readonly Part[])[] = []
  const prepare = (cause: number): readonly Part[] =>
    (causes[cause]?.parts ?? []).map((part) => ({
      isMet: part.guard === ALWAYS ? undefined : guard(part.guard),
      steps: addition(part.steps),
    }))
  const eachCause = lane.askingAll(causes.map(({ when }) => when))
  const set = emptySteps(steps.length)
  const take = (cause: number): void => {
    for (const { isMet, steps: added } of (prepared[cause] ??= prepare(cause))) if (isMet === undefined || isMet()) addSteps(set, added)
  }
  return () => {
    set.fill(0)
    forget()
    eachCause(take)
    return set
  }
}

/** Adds what packed facts do not hold: limits copied from earlier sessions, and techniques that a sign has ended. */
const addingSessions = ({ session }: Program, lane: Lane): ((knowledge: Knowledge, limits: Limits, client: Client) => void) => {
  const copied = session.map(({ limit, when }) => ({ limit, holds: lane.asking(when) }))
  return (knowledge, limits, client) => {
    if (client.signs.length + client.history.sessions.length === 0) return
    const state = openState(knowledge, client)
    for (const { limit, holds } of copied) if (holds()) applySessionLimit(limits, limit, state)
    for (const sign of stoppingSigns(state)) applySign(limits, sign, state)
  }
}

/** Starts a program. What it says of one client is the same as `compose` says. */
export const startEngine = (knowledge: Knowledge, program: Program, startKernel: StartKernel): CompiledEngine => {
  const { circuit, status, urgency, incomplete, steps } = program
  const kernel = startKernelOf(circuit, [{ name: 'verdict', wanted: verdictLiterals(program) }], startKernel)
  const lane = createLane(kernel)
  const packing = createPacking(knowledge, circuit)
  const [statusOf, urgencyOf, isOpen] = [levelOn(STATUSES, status, lane), levelOn(URGENCIES, urgency, lane), lane.asking(incomplete)]
  const [gather, limitsOf] = [gathering(program, lane), limitsBySteps(knowledge, steps)]
  const addSessions = addingSessions(program, lane)
  const screenPacked = (packed: Uint32Array): CompiledVerdict => {
    lane.take(packed)
    kernel.run('verdict')
    return { status: statusOf(), urgency: urgencyOf(), complete: !isOpen(), limits: limitsOf(gather()) }
  }
  const record = new Uint8Array(packing.size)
  const words = new Uint32Array(record.buffer)
  const screen = (client: Client): CompiledVerdict => {
    record.set(packing.blank)
    packing.pack(client, { bytes: record, at: 0, stride: 1 })
    const verdict = screenPacked(words)
    addSessions(knowledge, verdict.limits, client)
    return verdict
  }
  return { knowledge, program, packing, screenPacked, screen }
}
