import type { Guidance } from '#engine/model/assessment.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Site } from '#engine/model/site.ts'
import type { Card } from '#engine/model/technique.ts'
import { askAssisted } from '#engine/propose/assisted.ts'
import type { Stage } from '#engine/propose/candidates.ts'
import { asksFor } from '#engine/propose/options.ts'
import type { Ask } from '#engine/propose/options.ts'
import { HANDS } from '#engine/propose/session-optimum.ts'
import type { Situation } from '#engine/propose/situation.ts'
import { readable } from '../readable.ts'
import { treatmentsOfHands } from '../treatments.ts'
import type { Treatment } from '../treatments.ts'

/** One technique on one place under one treatment, in a phase of the session. */
export interface Place extends Treatment {
  readonly card: Card
  readonly site: Site
  readonly stage: Stage
}

/** What the proposer looks at under a treatment. Where it looks may hang on nothing else of a client: to read more is an error. */
const asksOf = (knowledge: Knowledge, { profile, affected }: Treatment): readonly Ask[] => {
  const guidance = readable<Guidance>('guidance', { affected: () => affected })
  const situation = readable<Situation>('situation', { knowledge: () => knowledge, profile: () => profile, guidance: () => guidance })
  return [...HANDS.flatMap((phase) => asksFor(situation, phase)), ...profile.movement.flatMap((id) => askAssisted(situation, id) ?? [])]
}

/** Every technique on every place that the proposer ever looks at, under every treatment. */
export function* places(knowledge: Knowledge): Generator<Place> {
  for (const treatment of treatmentsOfHands(knowledge)) {
    for (const { card, sites, stage } of asksOf(knowledge, treatment)) {
      for (const site of sites) yield { ...treatment, card, site, stage }
    }
  }
}
