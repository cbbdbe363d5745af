/** Code read something of a client that the enumeration does not vary, so that the enumeration proves nothing. */
export class UndeclaredRead extends Error {
  constructor(what: string) {
    super(`${what} is read, and the enumeration does not vary it`)
    this.name = 'UndeclaredRead'
  }
}

type Fields<T> = { readonly [K in keyof T]?: () => T[K] }

/**
 * A value whose named fields alone can be read. To read any other, or to list the fields, is an error: what is declared here is all
 * that code can know of a client.
 */
export const readable = <T extends object>(where: string, fields: Fields<T>): T => {
  const refuse = (key: PropertyKey): never => {
    throw new UndeclaredRead(`${where}.${String(key)}`)
  }
  const nothing: T = Object.create(null)
  return new Proxy(nothing, {
    get: (_, key): unknown => {
      const read: unknown = Reflect.get(fields, key)
      return typeof read === 'function' ? read() : refuse(key)
    },
    has: (_, key) => refuse(key),
    ownKeys: () => refuse('*'),
  })
}
