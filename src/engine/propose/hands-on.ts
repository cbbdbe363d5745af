import type { PhaseMinutes } from '../model/protocol.ts'

/** Hands-on minutes of a session: C + D + half of (B + F), rounded up. Source: safety dossier 0.6, treatment dossier 4.6. */
export const handsOnMinutes = ({ B, C, D, F }: PhaseMinutes): number => Math.ceil(C + D + (B + F) / 2)

type Phase = keyof PhaseMinutes

const move = (phases: PhaseMinutes, from: Phase, to: Phase): PhaseMinutes => ({ ...phases, [from]: phases[from] - 1, [to]: phases[to] + 1 })

/** Where a minute taken from the hands goes: movement and teaching up to twice their template, then the check-in. */
const receiver = (phases: PhaseMinutes, template: PhaseMinutes): Phase => {
  if (phases.E < 2 * template.E) return 'E'
  return phases.G < 2 * template.G ? 'G' : 'A'
}

/** The next phase that gives up a minute: C down to 3, then D, then B, then F. */
const giver = (phases: PhaseMinutes): Phase | undefined => {
  if (phases.C > 3) return 'C'
  if (phases.D > 0) return 'D'
  if (phases.B > 0) return 'B'
  if (phases.F > 0) return 'F'
  return phases.C > 0 ? 'C' : undefined
}

/**
 * Shrinks a template until its hands-on minutes fit under a cap; the appointment keeps its length. Source: safety dossier 0.6. Below
 * what the rule names, C gives up its last minutes too, so that no cap is ever exceeded.
 */
export const shrinkTo = (template: PhaseMinutes, cap: number): PhaseMinutes => {
  let phases = template
  while (handsOnMinutes(phases) > cap) {
    const from = giver(phases)
    if (from === undefined) return phases
    phases = move(phases, from, receiver(phases, template))
  }
  return phases
}

/** Gives minutes that a phase could not fill to movement and teaching, by the same rule. */
export const releaseMinutes = (phases: PhaseMinutes, template: PhaseMinutes, from: Phase, minutes: number): PhaseMinutes => {
  let left = phases
  for (let released = 0; released < minutes; released++) left = move(left, from, receiver(left, template))
  return left
}
