import type { Aim } from '../model/protocol.ts'
import type { Site } from '../model/site.ts'
import type { Card, Phase } from '../model/technique.ts'
import type { Work } from './hands.ts'
import type { Subject } from './subject.ts'

const OTHER = { left: 'right', right: 'left' } as const

const coversSide = ({ guidance }: Subject, aim: Aim, { side }: Site): boolean => {
  if (side === undefined || aim.side === 'both') return true
  return guidance.affected.includes(aim.side === 'affected' ? side : OTHER[side])
}

const aimsOf = ({ profile }: Subject, phase: Phase): readonly Aim[] => {
  if (phase === 'C') return profile.primary
  return phase === 'D' ? profile.secondary : [...profile.primary, ...profile.secondary]
}

const aimsAt = (subject: Subject, aims: readonly Aim[], site: Site): readonly Aim[] =>
  aims.filter((aim) => aim.regions.includes(site.region) && coversSide(subject, aim, site))

/** Does a technique warm or calm without sliding over skin or kneading? Treatment dossier 4.6, segment B. */
export const isQuiet = ({ gentle, lubricated, phases }: Card): boolean => gentle && !lubricated && phases.includes('B')

/** Aims of the content guide that send the hands to this place in this phase: a primary place is no secondary one. */
export const aimsFor = (subject: Subject, { segment, site }: Work): readonly Aim[] => {
  if (segment.phase === 'D' && aimsAt(subject, subject.profile.primary, site).length > 0) return []
  return aimsAt(subject, aimsOf(subject, segment.phase), site)
}

/** Is a place outside the aims fine all the same: quiet holding anywhere it is meant for, assisted movement on the affected side? */
export const belongsWithoutAim = ({ guidance }: Subject, { segment, card, site }: Work): boolean => {
  if (!card.regions.includes(site.region)) return false
  if (isQuiet(card)) return segment.phase !== 'C'
  return segment.phase === 'E' && (site.side === undefined || guidance.affected.includes(site.side))
}
