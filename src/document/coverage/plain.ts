import { InventoryError } from './inventory-error.ts'

/** True for a map of plain data. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A map, or a complaint. */
export const recordOf = (value: unknown): Readonly<Record<string, unknown>> => {
  if (isRecord(value)) return value
  throw new InventoryError('a map was expected')
}

/** A list, or a complaint. */
export const listOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value
  throw new InventoryError('a list was expected')
}

/** A text, or a complaint. */
export const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  throw new InventoryError('a text was expected')
}

/** A list of texts, or a complaint. */
export const textsOf = (value: unknown): readonly string[] => listOf(value).map(textOf)

const step = (value: unknown, key: string): unknown => {
  if (Array.isArray(value)) return value.find((item: unknown) => isRecord(item) && item.id === key)
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** What stands at a path of plain data; in a list a step is the `id` of an item. Undefined where there is nothing. */
export const valueAt = (value: unknown, path: readonly string[]): unknown => path.reduce(step, value)
