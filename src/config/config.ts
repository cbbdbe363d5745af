/** Files of a certificate. */
export interface TlsFiles {
  readonly certificate: string
  readonly key: string
}

/** Only this computer: plain HTTP on the loopback address. */
export interface ComputerReach {
  readonly kind: 'computer'
  readonly host: string
  readonly port: number
}

/** Tablets in the same room: TLS by the clinic's own certificate authority, under a name that only this room knows. */
export interface RoomReach {
  readonly kind: 'room'
  readonly host: string
  readonly port: number
  /** Ends in `.local`. */
  readonly name: string
}

/** Anybody who knows the address. */
export interface AnywhereReach {
  readonly kind: 'anywhere'
  readonly host: string
  readonly port: number
  /** Scheme, name and port as browsers know it: `https://clinic.example`. */
  readonly origin: string
  /** Whether a proxy in front speaks TLS. Only then are its headers believed. */
  readonly behindProxy: boolean
  readonly tls: TlsFiles | undefined
}

/** Who can open it. */
export type Reach = ComputerReach | RoomReach | AnywhereReach

/** Where the record is kept. */
export type Database = { readonly kind: 'sqlite' } | { readonly kind: 'postgres'; readonly url: string; readonly keyringUrl: string }

/** How mail leaves. */
export interface MailConfig {
  readonly url: string
  readonly from: string
}

/** Everything that was set, checked. Read once, before any layer exists; nothing reads the environment after. */
export interface Config {
  readonly reach: Reach
  /** Absolute paths. */
  readonly data: string
  readonly keys: string
  /** The second place for backups. */
  readonly backup: string | undefined
  readonly database: Database
  /** Without it no mail is sent, and staff are told. */
  readonly mail: MailConfig | undefined
  /** ISO 3166, two capital letters. */
  readonly country: string | undefined
}
