import { z } from 'zod'
import type { StartCode } from './catalogue.ts'

/** Makes a value of a text, or refuses it with a code; `says` must not repeat a text that may hold a password. */
const field = <T>(code: StartCode, says: (text: string) => string, read: (text: string) => T | undefined) =>
  z
    .string()
    .transform((text, context) => {
      const value = read(text)
      if (value !== undefined) return value
      context.addIssue({ code: 'custom', message: says(text), params: { start: code } })
      return z.NEVER
    })
    .optional()

const urlOf = (text: string, ...schemes: readonly string[]): URL | undefined => {
  const url = URL.parse(text)
  return url !== null && schemes.includes(url.protocol) && url.hostname !== '' ? url : undefined
}

const portOf = (text: string): number | undefined => (/^\d{1,5}$/u.test(text) && Number(text) <= 65_535 ? Number(text) : undefined)

// Anything after the name would end up in every link that is sent.
const originOf = (text: string): string | undefined => {
  const url = urlOf(text, 'https:')
  return url !== undefined && [url.origin, `${url.origin}/`].includes(text.toLowerCase()) ? url.origin : undefined
}

const postgresOf = (text: string): string | undefined => {
  const url = urlOf(text, 'postgres:', 'postgresql:')
  return url !== undefined && url.pathname.length > 1 ? text : undefined
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['false', false],
  ['0', false],
])

const REACHES = ['computer', 'room', 'anywhere'] as const

// A label of RFC 1123 and `.local`: what mDNS of every system answers to.
const LOCAL_NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.local$/u

const databaseUrl = (option: string) => field('ISC-START-010', () => `--${option} is no URL of a PostgreSQL database`, postgresOf)

/** Settings one by one. */
export const Fields = z.object({
  reach: field(
    'ISC-START-003',
    (text) => `--reach is ${text}`,
    (text) => REACHES.find((reach) => reach === text),
  ),
  host: z.string().optional(),
  port: field('ISC-START-001', (text) => `--port is ${text}`, portOf),
  name: field(
    'ISC-START-008',
    (text) => `--name is ${text}, which is no name that ends in .local`,
    (text) => (LOCAL_NAME.test(text.toLowerCase()) ? text.toLowerCase() : undefined),
  ),
  'public-url': field(
    'ISC-START-004',
    (text) => (text.includes('@') ? '--public-url holds a user name' : `--public-url is ${text}`),
    originOf,
  ),
  'behind-proxy': field(
    'ISC-START-009',
    (text) => `behind-proxy is ${text}`,
    (text) => YES_NO.get(text.toLowerCase()),
  ),
  'tls-certificate': z.string().optional(),
  'tls-key': z.string().optional(),
  data: z.string().optional(),
  keys: z.string().optional(),
  backup: z.string().optional(),
  database: databaseUrl('database'),
  'keyring-database': databaseUrl('keyring-database'),
  smtp: field(
    'ISC-START-012',
    () => '--smtp is no URL of a mail server',
    (text) => (urlOf(text, 'smtp:', 'smtps:') === undefined ? undefined : text),
  ),
  'mail-from': field(
    'ISC-START-013',
    (text) => `--mail-from is ${text}`,
    (text) => (z.email().safeParse(text).success ? text : undefined),
  ),
  country: field(
    'ISC-START-014',
    (text) => `--country is ${text}`,
    (text) => (/^[A-Za-z]{2}$/u.test(text) ? text.toUpperCase() : undefined),
  ),
})

/** Settings, each read on its own. */
export type FieldValues = z.output<typeof Fields>
