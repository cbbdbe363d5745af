import { applySign, stoppingSigns } from '../assess/signs.ts'
import type { Limits } from '../caution/limits.ts'
import { applySessionLimit } from '../caution/session-limits.ts'
import type { Verdict } from '../caution/verdict.ts'
import type { Client } from '../model/client.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Rule } from '../model/rule.ts'
import { STATUSES, URGENCIES } from '../model/scale.ts'
import type { Status, Urgency } from '../model/scale.ts'
import { inOrderOfTime } from '../state/in-order.ts'
import type { Literal } from './circuit/literal.ts'
import { startKernelOf } from './kernel.ts'
import type { StartKernel } from './kernel.ts'
import { createLane } from './lane.ts'
import type { Lane } from './lane.ts'
import { createPacking } from './packing/pack-client.ts'
import type { Packing } from './packing/pack-client.ts'
import type { Program } from './program.ts'
import { gatheringSteps } from './gather-steps.ts'
import { limitsBySteps } from './step-set.ts'

/** What the compiled engine says of a client: the verdict of the plain one. */
export interface CompiledVerdict extends Verdict {
  readonly complete: boolean
}

/** What is asked about one client; it holds until the next is judged. */
export interface Judged {
  readonly status: () => Status
  readonly urgency: () => Urgency
  readonly complete: () => boolean
  /** The rules that apply, in the order of the pack. */
  readonly applies: () => readonly Rule[]
  /** Packed facts hold neither limits copied from earlier sessions nor techniques that a sign has ended: those come from the client. */
  readonly limits: (client: Client) => Limits
}

/** A program that runs, one client at a time. */
export interface CompiledEngine {
  readonly knowledge: Knowledge
  readonly packing: Packing
  /** Judges one client by packed facts. What nobody asks is not worked out. */
  readonly judge: (packed: Uint32Array) => Judged
  /** One client, everything included: the verdict that `compose` gives. */
  readonly screen: (client: Client) => CompiledVerdict
}

/** Packs one client as a record of words. */
export const recordOf = ({ packing }: Pick<CompiledEngine, 'packing'>, client: Client): Uint32Array => {
  const bytes = Uint8Array.from(packing.blank)
  packing.pack(client, { bytes, at: 0, stride: 1 })
  return new Uint32Array(bytes.buffer)
}

/** Literals that are read of a client who is looked at alone. */
const verdictLiterals = ({ status, urgency, incomplete, rules, causes, session }: Program): readonly Literal[] => [
  ...status,
  ...urgency,
  incomplete,
  ...rules.map(({ applies }) => applies),
  ...causes.map(({ when }) => when),
  ...session.map(({ when }) => when),
]

/** Prepares the reading of a scale: its first value where nothing more cautious holds. */
const levelOn = <T>(scale: readonly [T, ...T[]], literals: readonly Literal[], lane: Lane): (() => T) => {
  const asks = literals.map(lane.asking)
  return () => scale[asks.findLastIndex((ask) => ask()) + 1] ?? scale[0]
}

/** Adds what packed facts do not hold: limits copied from earlier sessions, and techniques that a sign has ended. */
const addingSessions = ({ session }: Program, lane: Lane): ((knowledge: Knowledge, limits: Limits, client: Client) => void) => {
  const copied = session.map(({ limit, when }) => ({ limit, holds: lane.asking(when) }))
  return (knowledge, limits, client) => {
    if (client.signs.length + client.history.sessions.length === 0) return
    const state = { knowledge, client: inOrderOfTime(client) }
    for (const { limit, holds } of copied) if (holds()) applySessionLimit(limits, limit, state)
    for (const sign of stoppingSigns(state)) applySign(limits, sign, state)
  }
}

/** Prepares the list of rules that apply. */
const applying = ({ rules }: Program, { ruleById }: Knowledge, lane: Lane): (() => readonly Rule[]) => {
  const eachRule = lane.askingAll(rules.map(({ applies }) => applies))
  const byIndex = rules.map(({ rule }) => ruleById.get(rule))
  return () => {
    const found: Rule[] = []
    eachRule((index) => {
      const rule = byIndex[index]
      if (rule !== undefined) found.push(rule)
    })
    return found
  }
}

/** Starts a program. What it says of one client is the same as `compose` says. */
export const startEngine = (knowledge: Knowledge, program: Program, startKernel: StartKernel): CompiledEngine => {
  const { circuit, status, urgency, incomplete, steps } = program
  const kernel = startKernelOf(circuit, [{ name: 'verdict', wanted: verdictLiterals(program) }], startKernel)
  const lane = createLane(kernel)
  const packing = createPacking(knowledge, circuit)
  const isOpen = lane.asking(incomplete)
  const [gather, limitsOf] = [gatheringSteps(program, lane), limitsBySteps(knowledge, steps)]
  const addSessions = addingSessions(program, lane)
  const judged: Judged = {
    status: levelOn(STATUSES, status, lane),
    urgency: levelOn(URGENCIES, urgency, lane),
    complete: () => !isOpen(),
    applies: applying(program, knowledge, lane),
    limits: (client) => {
      const limits = limitsOf(gather())
      addSessions(knowledge, limits, client)
      return limits
    },
  }
  const judge = (packed: Uint32Array): Judged => {
    lane.take(packed)
    kernel.run('verdict')
    return judged
  }
  const record = new Uint8Array(packing.size)
  const words = new Uint32Array(record.buffer)
  const screen = (client: Client): CompiledVerdict => {
    record.set(packing.blank)
    packing.pack(client, { bytes: record, at: 0, stride: 1 })
    judge(words)
    return { status: judged.status(), urgency: judged.urgency(), complete: judged.complete(), limits: judged.limits(client) }
  }
  return { knowledge, packing, judge, screen }
}
