/** The settings that speak of colour, as the environment has them. */
export interface ColourSettings {
  readonly NO_COLOR?: string | undefined
  readonly FORCE_COLOR?: string | undefined
  readonly TERM?: string | undefined
}

/**
 * Is colour wanted? `FORCE_COLOR` decides where it is set (0 or false: no), then `NO_COLOR` (no-color.org: any text: no), then
 * whether a person is looking.
 */
export const wantsColour = ({ NO_COLOR, FORCE_COLOR, TERM }: ColourSettings, isTerminal: boolean): boolean => {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  return isTerminal && TERM !== 'dumb'
}

const WIDEST = 80
const NARROWEST = 40

/** Columns to print in: long lines are hard to read, and below forty nothing stands side by side. */
export const columnsFor = (columns: number | undefined): number => Math.max(NARROWEST, Math.min(WIDEST, columns ?? WIDEST))
