import type { Knowledge } from '../model/knowledge.ts'

/**
 * The limits of one client while they are being composed: dense, by index, so that joining costs no allocation. Motions hold
 * bit 1 for the left leg and bit 2 for the right; techniques, positions and products are bit masks.
 */
export interface Limits {
  readonly caps: Int8Array
  readonly bans: Int32Array
  readonly holds: Int16Array
  readonly motions: Uint8Array
  positions: number
  minutes: number
  painCeiling: number
  products: number
  readonly requires: Set<string>
  readonly messages: Set<string>
}

/** Bit of the left leg in {@link Limits.motions}. */
export const LEFT = 1
/** Bit of the right leg in {@link Limits.motions}. */
export const RIGHT = 2
/** Both legs. */
export const BOTH = 3

const unavailable = (knowledge: Knowledge): number =>
  knowledge.techniques.reduce((mask, { available, index }) => (available ? mask : mask | (1 << index)), 0)

const capOf = (knowledge: Knowledge, region: string): number => knowledge.regions.find(({ id }) => id === region)?.cap ?? 0

const bases = new WeakMap<Knowledge, Limits>()

const computeBase = (knowledge: Knowledge): Limits => {
  const sites = knowledge.sites.length
  return {
    caps: Int8Array.from(knowledge.sites, (site) => capOf(knowledge, site.region)),
    bans: new Int32Array(sites).fill(unavailable(knowledge)),
    holds: new Int16Array(sites).fill(knowledge.defaults.hold),
    motions: new Uint8Array(knowledge.motions.length),
    positions: knowledge.defaults.positions,
    minutes: knowledge.defaults.minutes,
    painCeiling: knowledge.defaults.painCeiling,
    products: 0,
    requires: new Set(),
    messages: new Set([knowledge.defaults.safetyNet]),
  }
}

/** A copy that may be changed without changing the original. */
export const copyLimits = (limits: Limits): Limits => ({
  caps: limits.caps.slice(),
  bans: limits.bans.slice(),
  holds: limits.holds.slice(),
  motions: limits.motions.slice(),
  positions: limits.positions,
  minutes: limits.minutes,
  painCeiling: limits.painCeiling,
  products: limits.products,
  requires: new Set(limits.requires),
  messages: new Set(limits.messages),
})

/** The limits of a client with no active row: universal caps, default positions, minutes and ceiling. Safety dossier 0.4, 0.6. */
export const baseLimits = (knowledge: Knowledge): Limits => {
  const base = bases.get(knowledge) ?? computeBase(knowledge)
  bases.set(knowledge, base)
  return copyLimits(base)
}

const merge = <T extends Int8Array | Int16Array | Int32Array | Uint8Array>(
  into: T,
  from: T,
  pick: (a: number, b: number) => number,
): void => {
  for (let index = 0; index < into.length; index++) into[index] = pick(into[index] ?? 0, from[index] ?? 0)
}

const either = (a: number, b: number): number => a | b

/** The join of two limits: every cap the lower, every ban kept, positions in common. Associative, commutative, idempotent. */
export const joinLimits = (a: Limits, b: Limits): Limits => {
  const joined = copyLimits(a)
  merge(joined.caps, b.caps, Math.min)
  merge(joined.bans, b.bans, either)
  merge(joined.holds, b.holds, Math.min)
  merge(joined.motions, b.motions, either)
  joined.positions &= b.positions
  joined.minutes = Math.min(a.minutes, b.minutes)
  joined.painCeiling = Math.min(a.painCeiling, b.painCeiling)
  joined.products |= b.products
  for (const action of b.requires) joined.requires.add(action)
  for (const message of b.messages) joined.messages.add(message)
  return joined
}
