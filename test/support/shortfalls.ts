import type { Limits } from '#engine/caution/limits.ts'
import type { Verdict } from '#engine/caution/verdict.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { STATUSES, URGENCIES, rank } from '#engine/model/scale.ts'

type Members = readonly { readonly id: string; readonly index: number }[]

const lacks = (after: number, before: number): boolean => (before & ~after) !== 0

const ofMembers = (members: Members, what: string, test: (index: number) => boolean): readonly string[] =>
  members.filter(({ index }) => test(index)).map(({ id }) => `${what} ${id}`)

const ofSites = (sites: Members, after: Limits, before: Limits): readonly string[] => [
  ...ofMembers(sites, 'cap', (site) => (after.caps[site] ?? 0) > (before.caps[site] ?? 0)),
  // Where hands keep off, no ban and no hold says more.
  ...ofMembers(sites, 'ban', (site) => after.caps[site] !== 0 && lacks(after.bans[site] ?? 0, before.bans[site] ?? 0)),
  ...ofMembers(sites, 'hold', (site) => after.caps[site] !== 0 && (after.holds[site] ?? 0) > (before.holds[site] ?? 0)),
]

/** Where limits allow more than earlier ones did; empty when they are at least as strict everywhere. Written beside the engine's own order. */
export const looserLimits = ({ sites, motions, positions, products }: Knowledge, after: Limits, before: Limits): readonly string[] => [
  ...ofSites(sites, after, before),
  ...ofMembers(motions, 'motion', (motion) => lacks(after.motions[motion] ?? 0, before.motions[motion] ?? 0)),
  ...ofMembers(
    positions,
    'position',
    (position) => lacks(before.positions, after.positions) && (after.positions & ~before.positions & (1 << position)) !== 0,
  ),
  ...ofMembers(
    products,
    'product',
    (product) => lacks(after.products, before.products) && (before.products & ~after.products & (1 << product)) !== 0,
  ),
  ...(after.minutes > before.minutes ? ['minutes'] : []),
  ...(after.painCeiling > before.painCeiling ? ['pain ceiling'] : []),
  ...[...before.requires].filter((action) => !after.requires.has(action)).map((action) => `requires ${action}`),
]

const lower = <T extends string>(scale: readonly T[], after: T, before: T): readonly string[] =>
  rank(scale, after) < rank(scale, before) ? [`${before} became ${after}`] : []

/** Where urgency and limits fall short of an earlier verdict, whatever the status. */
export const shortOfLimits = (knowledge: Knowledge, after: Verdict, before: Verdict): readonly string[] => [
  ...lower(URGENCIES, after.urgency, before.urgency),
  ...looserLimits(knowledge, after.limits, before.limits),
]

const isEmpty = ({ status }: Verdict): boolean => status === 'paused' || status === 'stopped'

/** Where a verdict falls short of an earlier one by the caution order of safety dossier 0.7; empty when it is at least as cautious. */
export const shortfalls = (knowledge: Knowledge, after: Verdict, before: Verdict): readonly string[] => [
  ...lower(STATUSES, after.status, before.status),
  ...lower(URGENCIES, after.urgency, before.urgency),
  ...(isEmpty(after) ? [] : looserLimits(knowledge, after.limits, before.limits)),
]
