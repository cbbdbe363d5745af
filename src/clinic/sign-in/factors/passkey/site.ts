/** The one address at which people sign in. A passkey belongs to its name (`rpId`) for ever. */
export interface Site {
  /** Scheme, name and port, compared whole: `https://praxis.example`. */
  readonly origin: string
  /** The name alone: `praxis.example`. */
  readonly rpId: string
}

const ADDRESS = /^(?:\[.*\]|[\d.]+)$/u

/** The site of a public address; undefined where it is a bare number of a computer, for which no passkey can be made. */
export const siteOf = (publicUrl: string): Site | undefined => {
  const { origin, hostname, protocol } = new URL(publicUrl)
  const secure = protocol === 'https:' || hostname === 'localhost'
  return secure && !ADDRESS.test(hostname) ? { origin, rpId: hostname } : undefined
}
