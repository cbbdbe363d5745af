import type { Chance } from '../support/making/chance.ts'
import { NASTY_TEXTS, nasty } from './nasty.ts'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const without = (value: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))

const inObject = (value: Readonly<Record<string, unknown>>, chance: Chance): unknown => {
  const [first = 'x', ...rest] = Object.keys(value)
  const key = chance.one([first, ...rest])
  switch (chance.below(5)) {
    case 0:
      return without(value, key)
    case 1:
      return { ...value, [chance.one(NASTY_TEXTS)]: nasty(chance) }
    case 2:
      return { ...value, [key]: nasty(chance) }
    default:
      return { ...value, [key]: mutated(value[key], chance) }
  }
}

/** A value with something of it, near or deep, changed, lost or added. */
export const mutated = (value: unknown, chance: Chance): unknown => {
  if (chance.in(6)) return nasty(chance)
  if (isObject(value)) return inObject(value, chance)
  if (!Array.isArray(value)) return nasty(chance)
  if (value.length === 0 || chance.in(3)) return [...value, nasty(chance)]
  return value.with(chance.below(value.length), nasty(chance))
}

const PIECES = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\\u',
  '\\ud800',
  'e',
  '-',
  '0',
  '\u0000',
  '"__proto__":{},',
  '"constructor":1,',
  'null',
  '1e999',
] as const

/** Text of JSON with a few of its characters damaged. */
export const damaged = (text: string, chance: Chance): string => {
  const at = chance.below(text.length + 1)
  return text.slice(0, at) + chance.one(PIECES) + text.slice(at + chance.below(3))
}
