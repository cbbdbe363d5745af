import { compose } from '#engine/assess/compose.ts'
import type { Composition } from '#engine/assess/compose.ts'
import type { Client } from '#engine/model/client.ts'
import { SCIATICA } from './sciatica.ts'

/** What the sciatica pack makes of a client: status, urgency, limits, and the rules behind them. */
export const verdictOn = (client: Client): Composition => compose(SCIATICA, client)

/** Everything a verdict says, in one line of text: quick to compare, ten thousand times. */
export const inOneLine = ({ status, urgency, limits, missing, activity }: Composition): string =>
  JSON.stringify([
    status,
    urgency,
    missing.map(({ id }) => id),
    activity.active.map(({ rule, applies, status, urgency, tiers }) => [rule.id, applies, status, urgency, tiers.length]),
    [limits.caps, limits.bans, limits.holds, limits.motions].map(String),
    [limits.positions, limits.minutes, limits.painCeiling, limits.products],
    [limits.requires, limits.messages].map((words) => [...words].sort()),
  ])
