/** Code read something of a client that the enumeration does not vary, so that the enumeration proves nothing. */
export class UndeclaredRead extends Error {
  constructor(what: string) {
    super(`${what} is read, and the enumeration does not vary it`)
    this.name = 'UndeclaredRead'
  }
}

type Fields<T> = { readonly [K in keyof T]?: () => T[K] }

const handlerFor = (where: string): ProxyHandler<object> => {
  const refuse = (key: PropertyKey): never => {
    throw new UndeclaredRead(`${where}.${String(key)}`)
  }
  return {
    get: (fields, key): unknown => {
      const read: unknown = Reflect.get(fields, key)
      return typeof read === 'function' ? read() : refuse(key)
    },
    has: (_, key) => refuse(key),
    ownKeys: () => refuse('*'),
  }
}

const handlers = new Map<string, ProxyHandler<object>>()

/**
 * A value whose named fields alone can be read. To read any other, or to list the fields, is an error: what is declared here is all
 * that code can know of a client.
 */
export const readable = <T extends object>(where: string, fields: Fields<T>): T => {
  const handler = handlers.get(where) ?? handlerFor(where)
  handlers.set(where, handler)
  // Whoever reads a field gets what its function gives, which is what the type of the whole says.
  return new Proxy<object>(fields, handler) as T
}
