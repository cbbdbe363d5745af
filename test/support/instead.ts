/** The same value with some of its fields replaced, whatever kind of value it is. */
export const instead = <T extends object>(of: T, fields: Partial<T>): T =>
  new Proxy(of, {
    get: (target, key): unknown => (Reflect.has(fields, key) ? Reflect.get(fields, key) : Reflect.get(target, key)),
  })
