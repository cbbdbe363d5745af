/** Plain data, as a file holds it. No key of a map is `__proto__`: the parser refuses it. */
export type PlainValue = string | number | boolean | null | readonly PlainValue[] | PlainMap

/** Plain data by name. */
export interface PlainMap {
  readonly [key: string]: PlainValue
}

/** A step into a value: a key of a map or an index of a list. */
export type Path = readonly PropertyKey[]

/** Is this a map of plain data? */
export const isPlainMap = (value: PlainValue | undefined): value is PlainMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const step = (value: PlainValue | undefined, key: PropertyKey): PlainValue | undefined => {
  if (Array.isArray(value)) return value[Number(key)]
  return isPlainMap(value) && Object.hasOwn(value, key) ? value[String(key)] : undefined
}

/** The value at a path, or undefined where there is none. */
export const valueAt = (root: PlainValue, path: Path): PlainValue | undefined => path.reduce<PlainValue | undefined>(step, root)
