import { createPrivateKey, X509Certificate } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { Chosen } from './choose-reach.ts'
import type { TlsFiles } from './config.ts'
import { startProblem } from './problem.ts'
import type { StartProblem } from './problem.ts'

const OTHERS = 0o077

const refused = (...problems: readonly StartProblem[]): { readonly problems: readonly StartProblem[] } => ({ problems })

const textOf = (option: string, file: string): Chosen<string> => {
  try {
    return { value: readFileSync(file, 'utf8') }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return refused(
      missing
        ? startProblem('ISC-START-030', `--${option} ${file} is not there`)
        : startProblem('ISC-START-031', `--${option} ${file} cannot be read`),
    )
  }
}

const parsed = <T>(option: string, file: string, what: string, read: (text: string) => T): Chosen<T> => {
  const text = textOf(option, file)
  if ('problems' in text) return text
  try {
    return { value: read(text.value) }
  } catch {
    return refused(startProblem('ISC-START-033', `--${option} ${file} holds no ${what}`))
  }
}

const keyOf = (file: string, hasUsers: boolean): Chosen<KeyObject> => {
  const key = parsed('tls-key', file, 'key', createPrivateKey)
  if ('problems' in key || !hasUsers || (statSync(file).mode & OTHERS) === 0) return key
  return refused(startProblem('ISC-START-032', `--tls-key ${file} can be read by other users of this computer`))
}

const judge = (certificate: X509Certificate, key: KeyObject, origin: string, now: number): readonly StartProblem[] => {
  const host = new URL(origin).hostname
  const [from, to] = [certificate.validFromDate, certificate.validToDate]
  return [
    ...(to.getTime() < now ? [startProblem('ISC-START-034', `the certificate expired on ${to.toISOString().slice(0, 10)}`)] : []),
    ...(from.getTime() > now ? [startProblem('ISC-START-035', `the certificate is valid from ${from.toISOString().slice(0, 10)}`)] : []),
    ...(certificate.checkHost(host) === undefined ? [startProblem('ISC-START-036', `the certificate is not for ${host}`)] : []),
    ...(certificate.checkPrivateKey(key) ? [] : [startProblem('ISC-START-037', '--tls-key does not belong to --tls-certificate')]),
  ]
}

/** What is wrong with a certificate and its key, now and for this address. */
export const inspectTls = (files: TlsFiles, origin: string, now: number, hasUsers: boolean): readonly StartProblem[] => {
  const certificate = parsed('tls-certificate', files.certificate, 'certificate', (text) => new X509Certificate(text))
  const key = keyOf(files.key, hasUsers)
  if ('problems' in certificate || 'problems' in key) {
    return [certificate, key].flatMap((one) => ('problems' in one ? one.problems : []))
  }
  return judge(certificate.value, key.value, origin, now)
}
