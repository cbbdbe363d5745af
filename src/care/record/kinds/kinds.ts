import type { z } from 'zod'
import { ANSWER_KINDS } from './answers.ts'
import { ATTACHMENT_KINDS } from './attachments.ts'
import { CLIENT_KINDS } from './clients.ts'
import { CLINIC_KINDS } from './clinic.ts'
import { EPISODE_KINDS } from './episodes.ts'
import type { Kind } from './kind.ts'
import { NOTE_KINDS } from './notes.ts'
import { PEOPLE_KINDS } from './people.ts'

/** Every kind of entry this program writes. Those of newer programs are kept and shown as unknown. */
export const KINDS = {
  ...CLINIC_KINDS,
  ...PEOPLE_KINDS,
  ...CLIENT_KINDS,
  ...EPISODE_KINDS,
  ...ANSWER_KINDS,
  ...NOTE_KINDS,
  ...ATTACHMENT_KINDS,
} as const satisfies Readonly<Record<string, Kind>>

/** Name of a kind this program writes. */
export type KindName = keyof typeof KINDS

/** The body of a kind, in its first version. */
export type BodyOf<K extends KindName> = z.output<(typeof KINDS)[K]['versions'][1]>

const BY_NAME: ReadonlyMap<string, Kind> = new Map(Object.entries(KINDS))

/** What is known of a kind; undefined where this program does not know it. */
export const kindOf = (name: string): Kind | undefined => BY_NAME.get(name)
