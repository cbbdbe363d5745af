import type { BanLimit, CapLimit, Effect, HoldLimit } from '#engine/model/effect.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { eachItem, within } from './operator.ts'
import type { Edit } from './operator.ts'
import { targetEdits } from './targets.ts'
import { bitsOf } from './words.ts'

/** So many seconds longer a point is held. */
const LONGER = 5

const capEdits = (knowledge: Knowledge, cap: CapLimit): readonly Edit<CapLimit>[] => [
  { operator: 'raise-cap', says: `level ${cap.level + 1} instead of ${cap.level}`, to: { ...cap, level: cap.level + 1 } },
  ...within(targetEdits(knowledge, cap.target, `level ${cap.level}`), (target): CapLimit => ({ ...cap, target })),
]

const techniqueNames = ({ techniques }: Knowledge, mask: number): string =>
  bitsOf(mask)
    .flatMap((index) => techniques[index]?.id ?? [])
    .join(', ')

const banEdits = (knowledge: Knowledge, ban: BanLimit): readonly Edit<BanLimit>[] => [
  ...bitsOf(ban.techniques).map((index): Edit<BanLimit> => ({
    operator: 'drop-technique',
    says: `${techniqueNames(knowledge, 1 << index)} is no longer out`,
    to: { ...ban, techniques: ban.techniques & ~(1 << index) },
  })),
  ...within(targetEdits(knowledge, ban.target, `${techniqueNames(knowledge, ban.techniques)} out`), (target): BanLimit => ({
    ...ban,
    target,
  })),
]

const holdEdits = (knowledge: Knowledge, hold: HoldLimit): readonly Edit<HoldLimit>[] => [
  {
    operator: 'longer-hold',
    says: `${hold.seconds + LONGER} seconds instead of ${hold.seconds}`,
    to: { ...hold, seconds: hold.seconds + LONGER },
  },
  ...within(targetEdits(knowledge, hold.target, `${hold.seconds} seconds`), (target): HoldLimit => ({ ...hold, target })),
]

/** Limits of a place made looser: levels, techniques, seconds, and where they hold. */
export const placeEdits = (knowledge: Knowledge, effect: Effect): readonly Edit<Effect>[] => [
  ...eachItem(
    effect.caps,
    (cap) => capEdits(knowledge, cap),
    (caps): Effect => ({ ...effect, caps }),
  ),
  ...eachItem(
    effect.bans,
    (ban) => banEdits(knowledge, ban),
    (bans): Effect => ({ ...effect, bans }),
  ),
  ...eachItem(
    effect.holds,
    (hold) => holdEdits(knowledge, hold),
    (holds): Effect => ({ ...effect, holds }),
  ),
]
