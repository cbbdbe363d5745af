import type { Flaw } from './flaw.ts'
import type { BodyLimits } from './limits.ts'
import { scanJson } from './scan.ts'

/** What a body holds, or why it was not read. */
export type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly flaw: Flaw }

/** Reads a body of JSON that keeps to its limits. */
export const readJson = (bytes: Uint8Array, limits: BodyLimits): Read => {
  const flaw = scanJson(bytes, limits)
  if (flaw !== undefined) return { ok: false, flaw }
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
  return { ok: true, value }
}
