import { isId } from '#edges/ids.ts'

/** A token as a cookie holds it: the clinic only says where to look, the secret proves it. */
export interface Token {
  readonly clinicId: string
  readonly secret: string
}

const SECRET = /^[\w-]{43}$/u

/** A token as text: `<clinicId>.<secret>`. */
export const writeToken = ({ clinicId, secret }: Token): string => `${clinicId}.${secret}`

/** Reads a token; undefined for everything that could not be one of ours. */
export const readToken = (text: string): Token | undefined => {
  const [clinicId = '', secret = '', ...more] = text.split('.')
  return more.length === 0 && isId(clinicId) && SECRET.test(secret) ? { clinicId, secret } : undefined
}
