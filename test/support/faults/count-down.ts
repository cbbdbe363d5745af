import type { Driver } from './driver.ts'

/** When a driver is killed: while it starts, or after so many acknowledgements; in each case some milliseconds later. */
export type Moment =
  | { readonly while: 'starting'; readonly milliseconds: number }
  | { readonly while: 'working'; readonly acknowledgements: number; readonly milliseconds: number }

const MOST_ACKNOWLEDGEMENTS = 25
const MOST_LATER = 6
const START_LASTS = 250
const SHARE_AT_START = 0.15

/** A moment to kill at, from numbers that follow from a seed. Milliseconds have fractions: writes are shorter than one. */
export const momentFrom = (next: () => number): Moment => {
  if (next() < SHARE_AT_START) return { while: 'starting', milliseconds: next() * START_LASTS }
  return { while: 'working', acknowledgements: Math.floor(next() * MOST_ACKNOWLEDGEMENTS), milliseconds: next() * MOST_LATER }
}

/** Resolves after so many milliseconds, also when they are a fraction of one. */
export const pass = (milliseconds: number): Promise<void> => {
  const due = performance.now() + milliseconds
  return new Promise((resolve) => {
    const look = (): void => {
      if (performance.now() >= due) resolve()
      else setImmediate(look)
    }
    setTimeout(look, Math.floor(milliseconds))
  })
}

/** Waits for the moment; a driver that ends before it has ended the wait. */
export const waitFor = async (driver: Driver, moment: Moment): Promise<void> => {
  if (moment.while === 'working') {
    let left = moment.acknowledgements
    await driver.until(({ word }) => (word === 'ACK' ? left-- <= 0 : word === 'READY' && left === 0))
  }
  await Promise.race([pass(moment.milliseconds), driver.ended])
}
