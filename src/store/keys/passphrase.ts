import { argon2, createSecretKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { KEY_BYTES } from './wrap.ts'

/** How much work one guess at a passphrase takes; kept in the file, so that it may grow without locking anybody out. */
export interface Effort {
  /** KiB of memory. */
  readonly memory: number
  readonly passes: number
}

/** More than for signing in: it is typed once a start, and who stole the file may guess as long as they like. */
export const EFFORT: Effort = { memory: 65_536, passes: 3 }

/** The key that a passphrase and a salt make (argon2id). Spellings that look the same are the same. */
export const passphraseKey = (passphrase: string, salt: Uint8Array, { memory, passes }: Effort): Promise<KeyObject> =>
  new Promise((resolve, reject) => {
    const parameters = { message: passphrase.normalize('NFKC'), nonce: salt, parallelism: 1, tagLength: KEY_BYTES, memory, passes }
    argon2('argon2id', parameters, (error, key) => {
      if (error === null) resolve(createSecretKey(key))
      else reject(error)
    })
  })
