/** One thing that can be set, by an option of `ischia start` or in the environment. */
export interface SettingSpec {
  /** Its name in the environment. */
  readonly env: string
  /** Word for its value in help; without one it is a yes or no, and the option alone means yes. */
  readonly value?: string
  /** What holds when it is not set, in words for help. */
  readonly otherwise: string
  readonly says: string
}

/** Everything that can be set, by the name of its option. Options stand over the environment. */
export const SETTINGS = {
  reach: {
    env: 'ISCHIA_REACH',
    value: 'REACH',
    otherwise: 'computer; anywhere with --public-url',
    says: 'who can open it: computer, room or anywhere',
  },
  host: {
    env: 'ISCHIA_HOST',
    value: 'ADDRESS',
    otherwise: 'localhost; all addresses of the computer in the room',
    says: 'the address it listens on',
  },
  port: { env: 'ISCHIA_PORT', value: 'NUMBER', otherwise: '8473', says: 'the port it listens on; 0 takes any free one' },
  name: {
    env: 'ISCHIA_NAME',
    value: 'NAME',
    otherwise: 'the name of this computer and .local',
    says: 'the name under which tablets in the room find this computer',
  },
  'public-url': {
    env: 'ISCHIA_PUBLIC_URL',
    value: 'URL',
    otherwise: 'none',
    says: 'the address under which it is reached from anywhere, beginning with https://',
  },
  'behind-proxy': {
    env: 'ISCHIA_BEHIND_PROXY',
    otherwise: 'no',
    says: 'a proxy or tunnel in front speaks TLS; only then are its headers believed',
  },
  'tls-certificate': {
    env: 'ISCHIA_TLS_CERTIFICATE',
    value: 'FILE',
    otherwise: 'none',
    says: 'a certificate for the public URL, PEM, where no proxy stands in front',
  },
  'tls-key': { env: 'ISCHIA_TLS_KEY', value: 'FILE', otherwise: 'none', says: 'the key of that certificate, readable by you alone' },
  data: { env: 'ISCHIA_DATA', value: 'DIR', otherwise: 'the data folder of this user', says: 'the folder that holds the record' },
  keys: {
    env: 'ISCHIA_KEYS',
    value: 'DIR',
    otherwise: 'the configuration folder of this user',
    says: 'the folder that holds the keys; never inside the data folder',
  },
  backup: {
    env: 'ISCHIA_BACKUP',
    value: 'DIR',
    otherwise: 'none',
    says: 'a second place for backups, on another disk',
  },
  database: {
    env: 'ISCHIA_DATABASE_URL',
    value: 'URL',
    otherwise: 'none: SQLite files in the data folder',
    says: 'PostgreSQL for many clinics, postgres://…',
  },
  'keyring-database': {
    env: 'ISCHIA_KEYRING_DATABASE_URL',
    value: 'URL',
    otherwise: 'none; needed with --database',
    says: 'a second PostgreSQL database for the keys of clients',
  },
  smtp: {
    env: 'ISCHIA_SMTP_URL',
    value: 'URL',
    otherwise: 'none: no mail is sent',
    says: 'the mail server, smtps://user:password@host or smtp://…',
  },
  'mail-from': {
    env: 'ISCHIA_MAIL_FROM',
    value: 'ADDRESS',
    otherwise: 'none; needed with --smtp',
    says: 'the address mail is sent from',
  },
  country: {
    env: 'ISCHIA_COUNTRY',
    value: 'CODE',
    otherwise: 'none: the most careful rule of any country',
    says: 'two letters, such as CA or GB: emergency number, how long records are kept',
  },
} as const satisfies Readonly<Record<string, SettingSpec>>

/** Name of a setting, which is the name of its option. */
export type SettingName = keyof typeof SETTINGS

/** Names of all settings, in the order of help. */
export const SETTING_NAMES = [
  'reach',
  'host',
  'port',
  'name',
  'public-url',
  'behind-proxy',
  'tls-certificate',
  'tls-key',
  'data',
  'keys',
  'backup',
  'database',
  'keyring-database',
  'smtp',
  'mail-from',
  'country',
] as const satisfies readonly SettingName[]

/** Settings as text, before anything is made of them. */
export type Given = Readonly<Partial<Record<SettingName, string>>>
