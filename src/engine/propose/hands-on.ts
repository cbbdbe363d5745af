import type { PhaseMinutes } from '../model/protocol.ts'

/** Hands-on minutes of a session: C + D + half of (B + F), rounded up. Source: safety dossier 0.6, treatment dossier 4.6. */
export const handsOnMinutes = ({ B, C, D, F }: PhaseMinutes): number => Math.ceil(C + D + (B + F) / 2)

type Phase = keyof PhaseMinutes

/** What C keeps while anything else can still give. Source: safety dossier 0.6. */
const KEPT_IN_C = 3

/** Where a minute taken from the hands goes: movement and teaching up to twice their template, then the check-in. */
const receiver = (phases: PhaseMinutes, template: PhaseMinutes, from: Phase): Phase => {
  if (from !== 'E' && phases.E < 2 * template.E) return 'E'
  return phases.G < 2 * template.G ? 'G' : 'A'
}

/** The next phase that gives up a minute: C down to 3, then D, then B, then F; below what the rule names, the rest of C. */
const giver = (phases: PhaseMinutes): Phase | undefined => {
  if (phases.C > KEPT_IN_C) return 'C'
  return (['D', 'B', 'F', 'C'] as const).find((phase) => phases[phase] > 0)
}

/** Gives minutes that a phase does not use to movement, teaching and check-in. What movement itself does not use skips movement. */
export const releaseMinutes = (phases: PhaseMinutes, template: PhaseMinutes, from: Phase, minutes: number): PhaseMinutes => {
  const left = { ...phases }
  for (let released = 0; released < minutes; released++) {
    const to = receiver(left, template, from)
    left[from] -= 1
    left[to] += 1
  }
  return left
}

/** Shrinks a template until its hands-on minutes fit under a cap; the appointment keeps its length. Source: safety dossier 0.6. */
export const shrinkTo = (template: PhaseMinutes, cap: number): PhaseMinutes => {
  let phases = template
  let from = giver(phases)
  while (from !== undefined && handsOnMinutes(phases) > cap) {
    phases = releaseMinutes(phases, template, from, 1)
    from = giver(phases)
  }
  return phases
}
