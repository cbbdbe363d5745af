import type { Reach, TlsFiles } from './config.ts'
import type { FieldValues } from './fields.ts'
import { startProblem } from './problem.ts'
import type { StartProblem } from './problem.ts'

/** A value, or everything that stands in its way. */
export type Chosen<T> = { readonly value: T } | { readonly problems: readonly StartProblem[] }

const PORT = 8473
const LOOPBACK = 'localhost'
const EVERYWHERE = '0.0.0.0'

const refused = (...problems: readonly StartProblem[]): { readonly problems: readonly StartProblem[] } => ({ problems })

const isLoopback = (host: string): boolean => host === LOOPBACK || host === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(host)

const computer = ({ host = LOOPBACK, port = PORT }: FieldValues): Chosen<Reach> =>
  isLoopback(host)
    ? { value: { kind: 'computer', host, port } }
    : refused(startProblem('ISC-START-002', `--host ${host} can be reached by others, and --reach is computer`))

/** `Anna's Mac.fritz.box` answers to `annas-mac.local`; a name with nothing usable in it gives none. */
const localName = (hostname: string): string | undefined => {
  const label = (hostname.split('.', 1)[0] ?? '')
    .toLowerCase()
    .replaceAll(/['’]/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
  return label === '' || label === 'localhost' || label.length > 63 ? undefined : `${label}.local`
}

const room = ({ host = EVERYWHERE, port = PORT, name }: FieldValues, hostname: string): Chosen<Reach> => {
  const found = name ?? localName(hostname)
  return found === undefined
    ? refused(startProblem('ISC-START-008', `this computer is called ${hostname}, which tablets cannot look up`))
    : { value: { kind: 'room', host, port, name: found } }
}

const tlsOf = (fields: FieldValues): Chosen<TlsFiles | undefined> => {
  const { 'tls-certificate': certificate, 'tls-key': key } = fields
  if (certificate !== undefined && key !== undefined) return { value: { certificate, key } }
  if (certificate === undefined && key === undefined) return { value: undefined }
  const [given, missing] = key === undefined ? ['--tls-certificate', '--tls-key'] : ['--tls-key', '--tls-certificate']
  return refused(startProblem('ISC-START-007', `${given} is there and ${missing} is not`))
}

const anywhere = (fields: FieldValues): Chosen<Reach> => {
  const { 'public-url': origin, 'behind-proxy': behindProxy = false, port = PORT } = fields
  if (origin === undefined) return refused(startProblem('ISC-START-007', '--reach is anywhere and there is no --public-url'))
  const tls = tlsOf(fields)
  if ('problems' in tls) return tls
  if (behindProxy && tls.value !== undefined) {
    return refused(startProblem('ISC-START-006', '--behind-proxy says that a proxy speaks TLS, and --tls-certificate that Ischia does'))
  }
  if (!behindProxy && tls.value === undefined)
    return refused(startProblem('ISC-START-005', `--public-url is ${origin}, and nothing speaks TLS`))
  // Behind a proxy nobody but the proxy should get through.
  const host = fields.host ?? (behindProxy ? LOOPBACK : EVERYWHERE)
  return { value: { kind: 'anywhere', host, port, origin, behindProxy, tls: tls.value } }
}

const ONLY_ANYWHERE = ['public-url', 'behind-proxy', 'tls-certificate', 'tls-key'] as const

// A setting without effect would let somebody believe that it has one.
const withoutEffect = (fields: FieldValues, kind: Reach['kind']): readonly StartProblem[] =>
  [
    ...(kind === 'anywhere' ? [] : ONLY_ANYWHERE.filter((name) => fields[name] !== undefined && fields[name] !== false)),
    ...(kind === 'room' || fields.name === undefined ? [] : (['name'] as const)),
  ].map((name) => startProblem('ISC-START-006', `--${name} has no effect when the reach is ${kind}`))

/** Who can open it: told by `reach`, or by what else is set. */
export const chooseReach = (fields: FieldValues, hostname: string): Chosen<Reach> => {
  const kind = fields.reach ?? (fields['public-url'] === undefined ? 'computer' : 'anywhere')
  const idle = withoutEffect(fields, kind)
  if (idle.length > 0) return refused(...idle)
  switch (kind) {
    case 'computer':
      return computer(fields)
    case 'room':
      return room(fields, hostname)
    case 'anywhere':
      return anywhere(fields)
  }
}
