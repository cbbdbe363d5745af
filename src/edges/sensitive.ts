const REDACTED = '[redacted]'

const INSPECT: unique symbol = Symbol.for('nodejs.util.inspect.custom')

/** A value that shows itself to nobody by accident: printed, logged, joined to a text or made JSON, it reads `[redacted]` (A18). */
export interface Sensitive<T> {
  /** The value. Whoever calls this means to hold it. */
  readonly reveal: () => T
  readonly toString: () => string
  readonly toJSON: () => string
  readonly [INSPECT]: () => string
}

const redacted = (): string => REDACTED

/** Wraps a value that must not be shown. */
export const sensitive = <T>(value: T): Sensitive<T> =>
  Object.freeze({ reveal: () => value, toString: redacted, toJSON: redacted, [INSPECT]: redacted })
