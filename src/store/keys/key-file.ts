import { createSecretKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { Fault } from '#edges/fault.ts'
import { KEY_FAULTS } from './faults.ts'
import { KEY_BYTES } from './wrap.ts'

const Bytes = z.base64().transform((text) => Uint8Array.from(Buffer.from(text, 'base64')))
const Key = Bytes.refine(({ length }) => length === KEY_BYTES, 'a key of 32 bytes')

/** Bounds on the effort keep a planted file from eating the memory of the computer. */
const Wrapped = z.strictObject({
  algorithm: z.literal('argon2id'),
  memory: z.number().int().min(8_192).max(1_048_576),
  passes: z.number().int().min(1).max(20),
  salt: Bytes,
  keys: z.array(Bytes).min(1).max(2),
})

const KeyFile = z.strictObject({
  ischia: z.literal('clinic-key'),
  version: z.literal(1),
  clinicId: z.string(),
  /** Whom backups are encrypted to; its secret stands only on the recovery sheet. */
  recovery: z.string().optional(),
  /** The key, and while keys are being changed the next one after it. */
  keys: z.array(Key).min(1).max(2).optional(),
  passphrase: Wrapped.optional(),
})

/** What a key file holds: keys as they are, or wrapped by a passphrase. */
export type KeyFileContent = z.output<typeof KeyFile>

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads the text of a clinic's key file; throws `ISC-KEYS-006` where it is not one, or another clinic's. */
export const readKeyFile = (clinicId: string, text: string): KeyFileContent => {
  const { data } = KeyFile.safeParse(parsed(text))
  const whole = data !== undefined && (data.keys === undefined) !== (data.passphrase === undefined)
  if (!whole || data.clinicId !== clinicId) throw new Fault(KEY_FAULTS.strangeKeyFile)
  return data
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** The text of a key file. */
export const writtenKeyFile = ({ keys, passphrase, ...file }: KeyFileContent): string =>
  `${JSON.stringify(
    {
      ...file,
      keys: keys?.map(base64),
      passphrase: passphrase && { ...passphrase, salt: base64(passphrase.salt), keys: passphrase.keys.map(base64) },
    },
    undefined,
    2,
  )}\n`

/** The keys of a file that has no passphrase. */
export const plainKeys = ({ keys = [] }: KeyFileContent): readonly KeyObject[] => keys.map((key) => createSecretKey(key))
