import type { z } from 'zod'
import type { Path } from '../located/value.ts'
import type { ProblemCode } from '../problem/catalogue.ts'
import { nearest } from '../problem/nearest.ts'
import { fieldNames } from './field-names.ts'

/** Codes for shapes: packs and client files name the same faults by their own codes. */
export interface ShapeCodes {
  readonly missing: ProblemCode
  readonly unknownField: ProblemCode
  readonly kind: ProblemCode
  readonly choice: ProblemCode
  readonly form: ProblemCode
  readonly bounds: ProblemCode
  readonly length: ProblemCode
  readonly several: ProblemCode
}

/** What is wrong with a value, at a path inside it; `ofKey` means the key rather than its value. */
export interface Fault {
  readonly code: ProblemCode
  readonly path: Path
  readonly message: string
  readonly expected?: string | undefined
  readonly nearest?: string | undefined
  readonly ofKey?: boolean
}

type Issue = z.core.$ZodIssue
type IssueOf<Code extends Issue['code']> = Extract<Issue, { readonly code: Code }>

/** A value that was checked, with the schema it was checked against. */
export interface Checked {
  readonly value: unknown
  readonly schema: z.ZodType
  readonly codes: ShapeCodes
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  tuple: 'a list',
}

const kindWord = (kind: string): string => KIND_WORDS[kind] ?? kind

const kindOf = (value: unknown): string => {
  if (value === null) return 'empty'
  if (typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? 'a list' : kindWord(typeof value)
}

const written = (value: unknown): string => (value === null ? 'an empty value' : JSON.stringify(value))

const at = (value: unknown, path: Path): unknown => {
  let inner: unknown = value
  for (const step of path) {
    if (typeof inner !== 'object' || inner === null) return undefined
    inner = Reflect.get(inner, step)
  }
  return inner
}

const missing = (codes: ShapeCodes, path: Path, expected: string): Fault => ({
  code: codes.missing,
  path,
  message: `the field ${String(path.at(-1))} is missing`,
  expected,
})

const wrongKind = ({ value, codes }: Checked, { path, expected }: IssueOf<'invalid_type'>): Fault => {
  const found = at(value, path)
  if (found === undefined) return missing(codes, path, kindWord(expected))
  const message = expected === 'int' && typeof found === 'number' ? `${found} is not a whole number` : `this is ${kindOf(found)}`
  return { code: codes.kind, path, message, expected: kindWord(expected) }
}

const notInList = ({ value, codes }: Checked, { path, values }: IssueOf<'invalid_value'>): Fault => {
  const found = at(value, path)
  const words = values.map(String)
  if (found === undefined) return missing(codes, path, words.join(', '))
  return {
    code: codes.choice,
    path,
    message: `${written(found)} is not one of the values`,
    expected: words.join(', '),
    nearest: typeof found === 'string' ? nearest(found, words) : undefined,
  }
}

const wrongForm = (codes: ShapeCodes, path: Path, found: unknown, reason: string): Fault => ({
  code: codes.form,
  path,
  message: `${written(found)} is not in the right form`,
  expected: reason.replace(/^Invalid string: /u, ''),
})

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const outside = ({ value, codes }: Checked, issue: IssueOf<'too_small' | 'too_big'>): Fault => {
  const { path } = issue
  const found = at(value, path)
  const small = issue.code === 'too_small'
  const bound = Number(small ? issue.minimum : issue.maximum)
  if (typeof found === 'number') {
    const words = issue.inclusive === false ? (small ? 'more than' : 'less than') : small ? 'at least' : 'at most'
    return { code: codes.bounds, path, message: `${found} is out of bounds`, expected: `${words} ${bound}` }
  }
  const unit = typeof found === 'string' ? counted(bound, 'character', 'characters') : counted(bound, 'entry', 'entries')
  return {
    code: codes.length,
    path,
    message: `this is too ${small ? 'short' : 'long'}`,
    expected: `${small ? 'at least' : 'at most'} ${unit}`,
  }
}

/** What an issue of a schema means to the author of a file. */
export const explain = (checked: Checked, issue: Issue): readonly Fault[] => {
  const { codes, schema, value } = checked
  const { path } = issue
  switch (issue.code) {
    case 'unrecognized_keys': {
      const names = fieldNames(schema, path, value)
      return issue.keys.map((key) => ({
        code: codes.unknownField,
        path: [...path, key],
        ofKey: true,
        message: `there is no field ${key} here`,
        nearest: nearest(key, names),
      }))
    }
    case 'invalid_type':
      return [wrongKind(checked, issue)]
    case 'invalid_value':
      return [notInList(checked, issue)]
    case 'invalid_format':
      return [wrongForm(codes, path, at(value, path), issue.message)]
    case 'invalid_key':
      return issue.issues.map((inner) => ({ ...wrongForm(codes, path, path.at(-1), inner.message), ofKey: true }))
    case 'too_small':
    case 'too_big':
      return [outside(checked, issue)]
    case 'custom':
      return [{ code: codes.missing, path, message: issue.message }]
    case 'invalid_union':
      if (issue.inclusive === false) return [{ code: codes.several, path, message: issue.message, ofKey: true }]
      return [notInList(checked, { ...issue, code: 'invalid_value', values: [...(issue.options ?? [])] })]
    default:
      return [{ code: codes.form, path, message: issue.message }]
  }
}
