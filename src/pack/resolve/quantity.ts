/** What a number of a pack counts: the unit it may name in numbers.yaml, and the values that make sense. */
export interface Quantity {
  /** In the words of messages: `minutes`. */
  readonly what: string
  /** The unit a named number must have where it names one; undefined = any that is not a span of time. */
  readonly unit?: string | undefined
  readonly least?: number
  readonly most?: number
  readonly whole?: boolean
}

/** Minutes of a session or of part of one. */
export const MINUTES: Quantity = { what: 'minutes', unit: 'minutes', least: 0 }

/** Seconds of a hold. */
export const SECONDS: Quantity = { what: 'seconds', unit: 'seconds', least: 0 }

/** Pain from 0 to 10. */
export const PAIN: Quantity = { what: 'pain from 0 to 10', unit: 'points', least: 0, most: 10 }

/** Days between two events. */
export const DAYS: Quantity = { what: 'days', unit: 'days', least: 0, whole: true }

/** How many of something. */
export const COUNT: Quantity = { what: 'a count', least: 0, whole: true }

/** A share of a whole. */
export const PERCENT: Quantity = { what: 'percent', unit: 'percent', least: 0, most: 100 }

/** Steps up or down the pressure scale. */
export const STEPS: Quantity = { what: 'steps of pressure', unit: 'level', whole: true }

/** A pressure level; which of them exist is what body/levels.yaml says. */
export const LEVEL: Quantity = { what: 'a pressure level', unit: 'level' }

/** A number without unit or bounds, such as a weight. */
export const PLAIN: Quantity = { what: 'a number' }

/** The reading of a fact, in the fact's own unit. */
export const readingOf = (fact: { readonly id: string; readonly unit: string | undefined }): Quantity => ({
  what: `what ${fact.id} counts`,
  unit: fact.unit,
})

/** Angle of a joint. */
export const DEGREES: Quantity = { what: 'degrees', unit: 'degrees' }
