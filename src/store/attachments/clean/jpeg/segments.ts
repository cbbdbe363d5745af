import { damaged } from '../damaged.ts'

/** One marker of a JPEG with what belongs to it (ISO/IEC 10918-1, annex B). */
export interface Segment {
  /** The second byte of the marker, such as 0xE1 for APP1. */
  readonly marker: number
  /** From the marker's first byte to the end of the segment, the coded picture of a scan included. */
  readonly bytes: Uint8Array
  /** What follows marker and length; empty where the marker stands alone. */
  readonly payload: Uint8Array
}

/** Markers by the names of the standard. */
export const MARKER = { TEM: 0x01, RST0: 0xd0, RST7: 0xd7, SOI: 0xd8, EOI: 0xd9, SOS: 0xda, APP0: 0xe0, APP1: 0xe1, APP14: 0xee } as const

const isRestart = (marker: number): boolean => marker >= MARKER.RST0 && marker <= MARKER.RST7

// In a scan 0xFF is followed by 0x00 (a plain 0xFF), by a restart marker, or ends the scan.
const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
  }
  throw damaged('scan')
}

const segmentAt = (bytes: Uint8Array, at: number, marker: number): Segment => {
  const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
  const end = at + 2 + length
  if (length < 2 || end > bytes.length) throw damaged('segment')
  const stop = marker === MARKER.SOS ? endOfScan(bytes, end) : end
  return { marker, bytes: bytes.subarray(at, stop), payload: bytes.subarray(at + 4, end) }
}

/** The segments of a JPEG between its first and last marker. What stands after its end is not part of it. */
export const segmentsOf = (bytes: Uint8Array): readonly Segment[] => {
  const found: Segment[] = []
  let at = 2
  for (;;) {
    // Any number of 0xFF may fill up before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined || marker === 0) throw damaged('marker')
    if (marker === MARKER.EOI) return found
    if (marker === MARKER.SOI || marker === MARKER.TEM || isRestart(marker)) throw damaged('marker')
    const segment = segmentAt(bytes, at, marker)
    found.push(segment)
    at += segment.bytes.length
  }
}
