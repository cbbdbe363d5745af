import type { Knowledge } from '#engine/model/knowledge.ts'
import { IRRITABILITIES } from '#engine/model/protocol.ts'
import type { Irritability, Profile } from '#engine/model/protocol.ts'
import type { Side } from '#engine/model/site.ts'

/** Sides with symptoms, as guidance can give them. */
export const AFFECTED: readonly (readonly Side[])[] = [['left'], ['right'], ['left', 'right']]

/** How somebody is treated, as far as the pack and not the client's limits decide it. */
export interface Treatment {
  readonly profile: Profile
  readonly irritability: Irritability
  readonly affected: readonly Side[]
}

/** Every way to be treated. */
export const treatments = ({ profiles }: Knowledge): readonly Treatment[] =>
  profiles.flatMap((profile) => IRRITABILITIES.flatMap((irritability) => AFFECTED.map((affected) => ({ profile, irritability, affected }))))

/**
 * Every way in which hands are treated differently: of irritability code asks only whether it is high, and a test holds it to that.
 */
export const treatmentsOfHands = (knowledge: Knowledge): readonly Treatment[] =>
  treatments(knowledge).filter(({ irritability }) => irritability !== 'moderate')
