import { Encrypter } from 'age-encryption'

/** Encrypts a stream to everybody who may open it, in the age format (age-encryption.org/v1). */
export const encrypted = (plain: AsyncIterable<Uint8Array>, recipients: readonly string[]): Promise<AsyncIterable<Uint8Array>> => {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(ReadableStream.from(plain))
}
