import { Fault } from '#edges/fault.ts'
import { ATTACHMENT_FAULTS } from '../faults.ts'
import { damaged } from './damaged.ts'

/** More dots than any camera or scanner in a practice gives; a picture that claims more is meant to exhaust whoever opens it. */
const MOST_PIXELS = 100_000_000

/** Refuses a picture without dots or with more than {@link MOST_PIXELS}. */
export const checkPixels = (width: number, height: number): void => {
  if (width === 0 || height === 0) throw damaged('size')
  if (width * height > MOST_PIXELS) throw new Fault(ATTACHMENT_FAULTS.tooManyPixels)
}
