import { argon2, timingSafeEqual } from 'node:crypto'
import type { Random } from '#edges/random.ts'

/** What a hash costs whoever computes it. */
export interface Cost {
  /** In KiB. */
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

/** 19 MiB twice over: 34 ms where we measured. Node computes it in its own threads, so that others are answered meanwhile. */
const COST: Cost = { memory: 19 * 1_024, passes: 2, parallelism: 1 }
const TAG_BYTES = 32
const SALT_BYTES = 16
const FORM = /^\$argon2id\$v=19\$m=(\d{1,6}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{16,86})$/u

interface Stored extends Cost {
  readonly salt: Buffer
  readonly tag: Buffer
}

const tagOf = async (password: string, salt: Uint8Array, length: number, cost: Cost): Promise<Buffer> => {
  const message = password.normalize('NFKC')
  return await new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce: salt, tagLength: length, ...cost }, (fault, tag) => {
      if (fault === null) resolve(tag)
      else reject(fault)
    })
  })
}

const plain64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '')

const read = (hash: string): Stored | undefined => {
  const [, memory, passes, parallelism, salt = '', tag = ''] = FORM.exec(hash) ?? []
  if (memory === undefined) return undefined
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

const written = ({ memory, passes, parallelism }: Cost, salt: Uint8Array, tag: Uint8Array): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain64(salt)}$${plain64(tag)}`

/** What is kept of a password or PIN: argon2id in the usual text form, with its cost, so that the cost can rise later. */
export const hashPassword = async (password: string, random: Random, cost = COST): Promise<string> => {
  const salt = random.bytes(SALT_BYTES)
  return written(cost, salt, await tagOf(password, salt, TAG_BYTES, cost))
}

/** Stands in where there is nobody of that name: it takes as long and fits no password (A27). */
export const nobody = (cost = COST): string => written(cost, new Uint8Array(SALT_BYTES), new Uint8Array(TAG_BYTES))

/** Whether this is the password. What is no hash fits nothing. */
export const isPassword = async (password: string, hash: string): Promise<boolean> => {
  const stored = read(hash)
  if (stored === undefined) return false
  const { salt, tag, ...cost } = stored
  return timingSafeEqual(await tagOf(password, salt, tag.length, cost), tag)
}

/** Whether a hash was made at a lower cost than today's and should be made again while the password is at hand. */
export const isDated = (hash: string): boolean => {
  const stored = read(hash)
  return stored === undefined || stored.memory < COST.memory || stored.passes < COST.passes
}
