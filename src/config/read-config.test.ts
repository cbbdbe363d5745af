import { describe, expect, it } from 'vitest'
import { gather } from './gather.ts'
import type { Surroundings } from './places.ts'
import { readConfig } from './read-config.ts'
import { SETTING_NAMES, SETTINGS } from './settings.ts'
import type { Given } from './settings.ts'

const AROUND: Surroundings = { env: {}, platform: 'linux', home: '/home/anna', here: '/home/anna/work', hostname: 'Annas-Mac.fritz.box' }

const read = (options: Given, around: Partial<Surroundings> = {}) => readConfig(options, { ...AROUND, ...around })

const told = (options: Given, around: Partial<Surroundings> = {}): readonly string[] => {
  const config = read(options, around)
  return 'problems' in config ? config.problems.map(({ code, message }) => `${code} ${message}`) : []
}

const RECORD = 'postgres://app:s3cret@db.example/ischia'
const KEYRING = 'postgres://keys:s3cret@db.example/keyring'
const PUBLIC = 'https://clinic.example'

describe('settings left alone', () => {
  it('keep everything on this computer, with record and keys in two folders', () => {
    expect(read({})).toEqual({
      value: {
        reach: { kind: 'computer', host: 'localhost', port: 8473 },
        data: '/home/anna/.local/share/ischia',
        keys: '/home/anna/.config/ischia',
        backup: undefined,
        database: { kind: 'sqlite' },
        mail: undefined,
        country: undefined,
      },
    })
  })
})

describe('settings', () => {
  it('come from options first, then from the environment; an empty line is not a setting', () => {
    expect(gather({ port: '1' }, { ISCHIA_PORT: '2', ISCHIA_COUNTRY: ' ca ', ISCHIA_DATA: '' })).toEqual({ port: '1', country: 'ca' })
  })

  it('have a name in the environment each', () => {
    expect(new Set(SETTING_NAMES.map((name) => SETTINGS[name].env)).size).toBe(SETTING_NAMES.length)
    expect(new Set(SETTING_NAMES)).toEqual(new Set(Object.keys(SETTINGS)))
  })

  it('make a room of the name of this computer', () => {
    expect(read({ reach: 'room' })).toMatchObject({ value: { reach: { kind: 'room', host: '0.0.0.0', name: 'annas-mac.local' } } })
    expect(read({ reach: 'room' }, { hostname: 'Anna’s iMac (2)' })).toMatchObject({ value: { reach: { name: 'annas-imac-2.local' } } })
  })

  it('reach anywhere once there is a public URL, and let nobody but the proxy in', () => {
    expect(read({ 'public-url': `${PUBLIC}/`, 'behind-proxy': 'yes' })).toMatchObject({
      value: { reach: { kind: 'anywhere', host: 'localhost', origin: PUBLIC, behindProxy: true } },
    })
  })

  it('name folders from where the user is', () => {
    expect(read({ data: 'record', keys: '../keys' })).toMatchObject({ value: { data: '/home/anna/work/record', keys: '/home/anna/keys' } })
  })

  it('take a database with its keyring, mail with its sender, and a country in small letters', () => {
    expect(
      read({ database: RECORD, 'keyring-database': KEYRING, smtp: 'smtps://u:p@m.example', 'mail-from': 'a@b.example', country: 'gb' }),
    ).toMatchObject({
      value: { database: { kind: 'postgres' }, mail: { from: 'a@b.example' }, country: 'GB' },
    })
  })
})

/** What is set, and what is told. */
const WRONG: readonly (readonly [Given, readonly string[]])[] = [
  [{ port: '80a' }, ['ISC-START-001 --port is 80a']],
  [{ port: '65536' }, ['ISC-START-001 --port is 65536']],
  [{ port: '-1' }, ['ISC-START-001 --port is -1']],
  [{ host: '0.0.0.0' }, ['ISC-START-002 --host 0.0.0.0 can be reached by others, and --reach is computer']],
  [{ host: '127.0.0.1.evil.example' }, ['ISC-START-002 --host 127.0.0.1.evil.example can be reached by others, and --reach is computer']],
  [{ reach: 'house' }, ['ISC-START-003 --reach is house']],
  [{ 'public-url': 'http://clinic.example', 'behind-proxy': 'yes' }, ['ISC-START-004 --public-url is http://clinic.example']],
  [{ 'public-url': 'clinic.example', 'behind-proxy': 'yes' }, ['ISC-START-004 --public-url is clinic.example']],
  [{ 'public-url': `${PUBLIC}/app`, 'behind-proxy': 'yes' }, [`ISC-START-004 --public-url is ${PUBLIC}/app`]],
  [{ 'public-url': 'https://u:s3cret@clinic.example', 'behind-proxy': 'yes' }, ['ISC-START-004 --public-url holds a user name']],
  [{ 'public-url': PUBLIC }, [`ISC-START-005 --public-url is ${PUBLIC}, and nothing speaks TLS`]],
  [
    { 'public-url': PUBLIC, 'behind-proxy': 'yes', 'tls-certificate': 'a', 'tls-key': 'b' },
    ['ISC-START-006 --behind-proxy says that a proxy speaks TLS, and --tls-certificate that Ischia does'],
  ],
  [{ 'behind-proxy': 'yes' }, ['ISC-START-006 --behind-proxy has no effect when the reach is computer']],
  [
    { reach: 'computer', 'public-url': PUBLIC, name: 'a.local' },
    [
      'ISC-START-006 --public-url has no effect when the reach is computer',
      'ISC-START-006 --name has no effect when the reach is computer',
    ],
  ],
  [{ reach: 'room', 'tls-key': 'a' }, ['ISC-START-006 --tls-key has no effect when the reach is room']],
  [{ reach: 'anywhere' }, ['ISC-START-007 --reach is anywhere and there is no --public-url']],
  [{ 'public-url': PUBLIC, 'tls-key': 'a' }, ['ISC-START-007 --tls-key is there and --tls-certificate is not']],
  [{ 'public-url': PUBLIC, 'tls-certificate': 'a' }, ['ISC-START-007 --tls-certificate is there and --tls-key is not']],
  [{ reach: 'room', name: 'clinic.example' }, ['ISC-START-008 --name is clinic.example, which is no name that ends in .local']],
  [{ 'behind-proxy': 'perhaps', 'public-url': PUBLIC }, ['ISC-START-009 behind-proxy is perhaps']],
  [{ database: 'mysql://root:s3cret@h/d', 'keyring-database': KEYRING }, ['ISC-START-010 --database is no URL of a PostgreSQL database']],
  [{ database: 'postgres://h', 'keyring-database': KEYRING }, ['ISC-START-010 --database is no URL of a PostgreSQL database']],
  [{ database: RECORD, 'keyring-database': RECORD }, ['ISC-START-011 --database and --keyring-database are the same database']],
  [{ database: RECORD }, ['ISC-START-007 --database is there and --keyring-database is not']],
  [{ 'keyring-database': KEYRING }, ['ISC-START-007 --keyring-database is there and --database is not']],
  [{ smtp: 'mail.example:25', 'mail-from': 'a@b.example' }, ['ISC-START-012 --smtp is no URL of a mail server']],
  [{ smtp: 'http://u:s3cret@mail.example', 'mail-from': 'a@b.example' }, ['ISC-START-012 --smtp is no URL of a mail server']],
  [{ smtp: 'smtp://mail.example' }, ['ISC-START-007 --smtp is there and --mail-from is not']],
  [{ smtp: 'smtp://mail.example', 'mail-from': 'Anna' }, ['ISC-START-013 --mail-from is Anna']],
  [
    { smtp: 'smtp://mail.example', 'mail-from': 'a@b.example\r\nBcc: c@d.example' },
    ['ISC-START-013 --mail-from is a@b.example\r\nBcc: c@d.example'],
  ],
  [{ country: 'GBR' }, ['ISC-START-014 --country is GBR']],
  [{ data: '/srv/a', keys: '/srv/a/keys' }, ['ISC-START-024 --keys /srv/a/keys and --data /srv/a are one inside the other']],
  [{ data: '/srv/a/b', backup: '/srv/a' }, ['ISC-START-024 --backup /srv/a and --data /srv/a/b are one inside the other']],
  [{ port: 'x', country: '1' }, ['ISC-START-001 --port is x', 'ISC-START-014 --country is 1']],
]

describe('settings that are wrong', () => {
  it.each(WRONG)('%j are each told in one line', (options, lines) => {
    expect(told(options)).toEqual(lines)
  })

  it.each(WRONG)('%j are told with what to do, and no password', (options) => {
    const config = read(options)
    const problems = 'problems' in config ? config.problems : []
    expect(problems.every(({ title, next }) => title !== '' && next.endsWith('.'))).toBe(true)
    expect(JSON.stringify(problems)).not.toContain('s3cret')
  })

  it('are the same in the environment', () => {
    for (const [options, lines] of WRONG) {
      const env = Object.fromEntries(SETTING_NAMES.map((name) => [SETTINGS[name].env, options[name]]))
      expect(told({}, { env })).toEqual(lines)
    }
  })

  it('are told where a computer has no name that others can look up', () => {
    expect(told({ reach: 'room' }, { hostname: '…' })).toEqual(['ISC-START-008 this computer is called …, which tablets cannot look up'])
    expect(told({ reach: 'room' }, { hostname: 'localhost' })[0]).toMatch('ISC-START-008')
  })
})
