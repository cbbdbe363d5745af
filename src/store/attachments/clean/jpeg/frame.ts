import { damaged } from '../damaged.ts'
import { checkPixels } from '../pixels.ts'
import { MARKER } from './segments.ts'
import type { Segment } from './segments.ts'

// DHT, JPG and DAC lie among the frame headers and are none.
const NO_FRAME: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc])

/** Whether a segment is the header of a frame: the size of the picture and its colours. */
const isFrame = ({ marker }: Segment): boolean => marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.has(marker)

const checkFrame = ({ payload }: Segment): void => {
  const [, high = 0, low = 0, wide = 0, narrow = 0, colours = 0] = payload
  if (colours < 1 || colours > 4 || payload.length !== 6 + colours * 3) throw damaged('frame')
  checkPixels((wide << 8) | narrow, (high << 8) | low)
}

/** Refuses what has no picture: exactly one frame, and at least one scan after it. */
export const checkPicture = (segments: readonly Segment[]): void => {
  const frames = segments.filter(isFrame)
  const [frame] = frames
  const scan = segments.findIndex(({ marker }) => marker === MARKER.SOS)
  if (frame === undefined || frames.length > 1) throw damaged('frame')
  if (scan < segments.indexOf(frame)) throw damaged('scan')
  checkFrame(frame)
}
