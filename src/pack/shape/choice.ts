import { z } from 'zod'

type Form = 'text' | 'number' | 'boolean' | 'list' | 'map'

type MapValue = Readonly<Record<string, unknown>>

const isMap = (value: unknown): value is MapValue => typeof value === 'object' && value !== null && !Array.isArray(value)

const formOfValue = (value: unknown): Form | undefined => {
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'boolean'
  return isMap(value) ? 'map' : undefined
}

const formOf = (schema: unknown): Form => {
  if (schema instanceof z.ZodPipe) return formOf(schema.in)
  if (schema instanceof z.ZodNumber) return 'number'
  if (schema instanceof z.ZodBoolean) return 'boolean'
  if (schema instanceof z.ZodArray) return 'list'
  return schema instanceof z.ZodObject ? 'map' : 'text'
}

const requiredKeys = (map: z.ZodObject): readonly string[] =>
  Object.keys(map.shape).filter((key) => map.shape[key]?._zod.optin === undefined)

/** For each map the field that only it must have: the field it is known by. */
const markersOf = (maps: readonly z.ZodObject[]): ReadonlyMap<string, z.ZodObject> => {
  const others = (map: z.ZodObject): readonly z.ZodObject[] => maps.filter((other) => other !== map)
  return new Map(
    maps.flatMap((map) => {
      const marker = requiredKeys(map).find((key) => !others(map).some((other) => key in other.shape))
      return marker === undefined ? [] : [[marker, map] as const]
    }),
  )
}

interface Forms {
  readonly plain: ReadonlyMap<Form, z.ZodType>
  readonly maps: ReadonlyMap<string, z.ZodObject>
}

const formsOf = (options: readonly z.ZodType[]): Forms => ({
  plain: new Map(options.filter((option) => formOf(option) !== 'map').map((option) => [formOf(option), option])),
  maps: markersOf(options.filter((option) => option instanceof z.ZodObject)),
})

/** Marker fields that a value carries. */
const marked = (forms: Forms, value: MapValue): readonly string[] => Object.keys(value).filter((key) => forms.maps.has(key))

const known = new WeakMap<z.ZodType, () => Forms>()

/** Of the options of a choice, those a value can be meant as: one where its form decides, all where it does not. */
export const optionsFor = (union: z.ZodUnion, value: unknown): readonly unknown[] => {
  const forms = known.get(union)?.()
  const [marker, ...more] = forms === undefined || !isMap(value) ? [] : marked(forms, value)
  const option = marker === undefined || more.length > 0 ? undefined : forms?.maps.get(marker)
  return option === undefined ? union.options : [option]
}

type Payload = Parameters<z.ZodUnion['_zod']['parse']>[0]

const refuse = (payload: Payload, issue: z.core.$ZodRawIssue): Payload => {
  payload.issues.push(issue)
  return payload
}

const refuseMap = (payload: Payload, forms: Forms, value: MapValue, marks: readonly string[]): Payload => {
  const [first, second] = marks
  if (first !== undefined && second !== undefined) {
    const message = `${first} and ${second} cannot stand together`
    return refuse(payload, { code: 'invalid_union', errors: [], inclusive: false, matches: [], path: [second], message, input: value })
  }
  const maps = [...forms.maps]
  const keys = Object.keys(value)
  const unknown = keys.filter((key) => !maps.some(([, map]) => key in map.shape))
  if (unknown.length > 0) return refuse(payload, { code: 'unrecognized_keys', keys: unknown, input: value })
  const near = maps.filter(([, map]) => keys.every((key) => key in map.shape)).map(([marker]) => marker)
  return refuse(payload, { code: 'custom', message: `one of these fields is missing: ${near.join(', ')}`, input: value })
}

/**
 * A value that may take one of several forms, told apart before they are read: text, number and list by their kind, maps by the
 * field that only they must have. Where a plain union tries each form in turn and then complains about all of them, this one
 * says what is wrong with the form that was meant. `what` names the choice in messages, such as `a condition`.
 */
export const choice = <const T extends readonly z.ZodType[]>(what: string, options: T): z.ZodUnion<T> => {
  const union = z.union(options)
  let found: Forms | undefined
  // Looked at only when something is read, because conditions hold conditions.
  const forms = (): Forms => (found ??= formsOf(options))
  known.set(union, forms)
  const read: typeof union._zod.parse = (payload, context) => {
    const { value } = payload
    const form = formOfValue(value)
    const all = forms()
    if (isMap(value) && all.maps.size > 0) {
      const marks = marked(all, value)
      const [marker = ''] = marks
      const map = marks.length === 1 ? all.maps.get(marker) : undefined
      return map === undefined ? refuseMap(payload, all, value, marks) : map._zod.run(payload, context)
    }
    const option = form === undefined ? undefined : all.plain.get(form)
    return option === undefined
      ? refuse(payload, { code: 'invalid_type', expected: what, input: value })
      : option._zod.run(payload, context)
  }
  union._zod.parse = read
  union._zod.run = read
  return union
}
