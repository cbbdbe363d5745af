/** The hosts, with port where it is not the usual one, by which our origins are reached. */
export const hostsOf = (origins: ReadonlySet<string>): ReadonlySet<string> => new Set([...origins].map((origin) => new URL(origin).host))

/**
 * Whether a request was meant for us. A page of somebody else whose name was made to lead to this computer (DNS rebinding)
 * sends its own name.
 */
export const isOurHost = (host: string | null, hosts: ReadonlySet<string>): boolean => host !== null && hosts.has(host.toLowerCase())
