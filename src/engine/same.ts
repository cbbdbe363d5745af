const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const keysOf = (value: Readonly<Record<string, unknown>>): readonly string[] => Object.keys(value).filter((key) => value[key] !== undefined)

/**
 * Are two values the same all the way down? The order of keys means nothing, that of lists does; a key that holds undefined is a key that
 * is not there, as JSON has it.
 */
export const same = (a: unknown, b: unknown): boolean => {
  if (!isObject(a) || !isObject(b)) return Object.is(a, b)
  const keys = keysOf(a)
  return Array.isArray(a) === Array.isArray(b) && keys.length === keysOf(b).length && keys.every((key) => same(a[key], b[key]))
}
