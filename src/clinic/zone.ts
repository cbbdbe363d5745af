/** The zone a clinic goes by; UTC where it names none that is known, so that a wrong setting never stops what matters. */
export const zoneOf = (timeZone: string | undefined): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timeZone ?? 'UTC' }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
