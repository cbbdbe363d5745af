import { Decrypter } from 'age-encryption'
import { Fault } from '#edges/fault.ts'
import { BACKUP_FAULTS } from '../faults.ts'
import { plainSecret } from '../target.ts'

async function* checked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch (cause) {
    // Every 64 KB has its own code, and the last one says that it is the last.
    throw new Fault(BACKUP_FAULTS.unreadable, { place: 'ciphertext', cause })
  }
}

// The library says in words which it was: a file that others can open, or none at all.
const isOthers = (error: unknown): boolean => error instanceof Error && error.message.includes('no identity matched')

const decrypterFor = (identity: string): Decrypter => {
  const decrypter = new Decrypter()
  try {
    decrypter.addIdentity(plainSecret(identity))
    return decrypter
  } catch (cause) {
    throw new Fault(BACKUP_FAULTS.wrongIdentity, { place: 'secret', cause })
  }
}

const opened = async (cipher: AsyncIterable<Uint8Array>, identity: string): Promise<AsyncIterable<Uint8Array>> => {
  const decrypter = decrypterFor(identity)
  try {
    return await decrypter.decrypt(ReadableStream.from(cipher))
  } catch (cause) {
    throw new Fault(isOthers(cause) ? BACKUP_FAULTS.wrongIdentity : BACKUP_FAULTS.unreadable, { place: 'header', cause })
  }
}

/** Opens what was encrypted in the age format. What comes out was checked piece by piece; whether it is all there shows only at its end. */
export const decrypted = async (cipher: AsyncIterable<Uint8Array>, identity: string): Promise<AsyncIterable<Uint8Array>> =>
  checked(await opened(cipher, identity))
