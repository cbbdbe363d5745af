/** How long records are kept at least. Source: safety dossier 6.5. */
export interface RetentionRule {
  /** Years after the last visit. */
  readonly years: number
  /** For who was a child at the last visit: until this age at least. */
  readonly childUntilAge: number
  /** The same for who was 17 then, where that differs. */
  readonly seventeenUntilAge?: number
}

/** Where the place is unknown, or the dossier knows no rule of it. */
const ELSEWHERE: RetentionRule = { years: 10, childUntilAge: 28 }

/**
 * Rules by country, and by region as `CA-ON` where they differ inside one. Of several figures for one place the longest; of states whose
 * rule the dossier could not confirm none, so that {@link ELSEWHERE} holds for them. Source: safety dossier 6.5, S85, S96 to S101.
 */
const RULES: Readonly<Record<string, RetentionRule>> = {
  'CA-ON': { years: 10, childUntilAge: 28 },
  'US-NY': { years: 6, childUntilAge: 22 },
  GB: { years: 8, childUntilAge: 25, seventeenUntilAge: 26 },
  AU: { years: 7, childUntilAge: 25 },
}

/** The rule of a place. */
export const retentionRule = (country: string | undefined, region: string | undefined): RetentionRule =>
  RULES[`${country ?? ''}-${region ?? ''}`] ?? RULES[country ?? ''] ?? ELSEWHERE
