/** How far hands-on care may go, least to most cautious. Source: safety dossier 0.2. */
export const STATUSES = ['go', 'go-with-care', 'paused', 'stopped'] as const

/** One value of {@link STATUSES}. */
export type Status = (typeof STATUSES)[number]

/** How soon a doctor is needed, least to most cautious. Source: safety dossier 0.2. */
export const URGENCIES = ['none', 'routine-gp', 'urgent-within-2-weeks', 'same-day', 'emergency-now'] as const

/** One value of {@link URGENCIES}. */
export type Urgency = (typeof URGENCIES)[number]

/** What a sign during the session asks of the therapist, least to most cautious. Source: safety dossier 0.2. */
export const RESPONSES = ['note', 'lower', 'move-away', 'stop-technique', 'stop-session', 'emergency'] as const

/** One value of {@link RESPONSES}. */
export type Response = (typeof RESPONSES)[number]

/** Position of a value in its scale, 0 = least cautious. */
export const rank = <T extends string>(scale: readonly T[], value: T): number => scale.indexOf(value)

/** The more cautious of two values of one scale. */
export const moreCautious = <T extends string>(scale: readonly T[], a: T, b: T): T => (rank(scale, a) >= rank(scale, b) ? a : b)

/** The fixed link from urgency to the least status it allows. Source: safety dossier 0.2. */
export const statusForUrgency = (urgency: Urgency): Status =>
  (
    {
      none: 'go',
      'routine-gp': 'go-with-care',
      'urgent-within-2-weeks': 'paused',
      'same-day': 'stopped',
      'emergency-now': 'stopped',
    } as const
  )[urgency]
