import { writeSync } from 'node:fs'

const STANDARD_OUTPUT = 1

/**
 * How a driver talks to the test that will kill it: one line for each thing, a word and JSON. Written with `writeSync`, so that
 * what was said before the kill has left the process.
 */
const line = (word: string, what: unknown): void => {
  writeSync(STANDARD_OUTPUT, `${word} ${JSON.stringify(what)}\n`)
}

/** The driver stands on its feet again: everything that a start has to mend is mended. */
export const sayReady = (milliseconds: number): void => line('READY', milliseconds)

/** The driver is about to do this: it may or may not be there after a fault, but never half. */
export const sayTry = (operation: unknown): void => line('TRY', operation)

/** The write resolved: from this line on it must never be lost. */
export const sayAcknowledged = (operation: unknown): void => line('ACK', operation)

/** The write was refused: what was refused, and the code of the refusal. */
export const sayRefused = (refused: unknown): void => line('REFUSED', refused)

/** The driver reached a named point of its work. */
export const sayPoint = (name: string): void => line('POINT', name)
