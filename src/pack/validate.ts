import { z } from 'zod'
import type { LocatedDocument } from './located/document.ts'
import { plain } from './located/node.ts'
import type { LocatedNode, Path } from './located/node.ts'
import type { ProblemCode } from './problem/catalogue.ts'
import { nearest } from './problem/nearest.ts'
import type { Problem } from './problem/problem.ts'

type Issue = z.core.$ZodIssue

/** Codes for shapes: packs and client files name the same faults by their own codes. */
export interface ShapeCodes {
  readonly missing: ProblemCode
  readonly unknownField: ProblemCode
  readonly kind: ProblemCode
  readonly choice: ProblemCode
  readonly form: ProblemCode
  readonly bounds: ProblemCode
  readonly length: ProblemCode
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  tuple: 'a list',
  null: 'nothing',
}

const kindWord = (kind: string): string => KIND_WORDS[kind] ?? kind

const kindOf = (value: unknown): string => (value === null ? 'nothing' : Array.isArray(value) ? 'a list' : kindWord(typeof value))

const at = (value: unknown, path: Path): unknown => {
  let inner: unknown = value
  for (const step of path) {
    if (typeof inner !== 'object' || inner === null) return undefined
    inner = Reflect.get(inner, step)
  }
  return inner
}

/** How far a branch of a union got: a branch that accepts the keys that are there is the one that was meant. */
const branchScore = (issues: readonly Issue[]): number =>
  issues.reduce((score, issue) => {
    if (issue.code === 'unrecognized_keys') return score + 100 * issue.keys.length
    if (issue.code === 'invalid_type' && issue.path.length === 0) return score + 1_000
    if (issue.path.length === 0) return score + 500
    return score + 10 / issue.path.length
  }, 0)

/** Replaces the complaint of a union by the complaints of the branch that was most likely meant. */
const flatten = (issue: Issue): readonly Issue[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const branches = issue.errors.map((errors) => errors.flatMap(flatten))
  const scored = branches.map((errors) => ({ errors, score: branchScore(errors) }))
  const best = scored.reduce((a, b) => (b.score < a.score ? b : a))
  return best.errors.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
}

interface Message {
  readonly code: ProblemCode
  readonly message: string
  readonly expected?: string | undefined
  readonly nearest?: string | undefined
}

const fieldNames = (schema: z.ZodType, path: Path): readonly string[] => {
  const keys = new Set<string>()
  const walk = (part: unknown, rest: Path): void => {
    if (!(part instanceof z.ZodType)) return
    const def = part.def as unknown as Record<string, unknown>
    if (def.type === 'lazy') return walk((def.getter as () => unknown)(), rest)
    if (def.type === 'optional' || def.type === 'default') return walk(def.innerType, rest)
    if (def.type === 'union') return (def.options as readonly unknown[]).forEach((option) => walk(option, rest))
    if (def.type === 'array') return rest.length > 0 ? walk(def.element, rest.slice(1)) : undefined
    if (def.type === 'record') return rest.length > 0 ? walk(def.valueType, rest.slice(1)) : undefined
    if (def.type !== 'object') return
    const shape = def.shape as Record<string, unknown>
    const [step, ...others] = rest
    if (step === undefined) return Object.keys(shape).forEach((key) => keys.add(key))
    walk(shape[String(step)], others)
  }
  walk(schema, path)
  return [...keys]
}

const explain = (
  issue: Issue,
  value: unknown,
  schema: z.ZodType,
  codes: ShapeCodes,
): readonly (Message & { path: Path; ofKey?: boolean })[] => {
  const found = at(value, issue.path)
  const { path } = issue
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: codes.unknownField,
        path: [...path, key],
        ofKey: true,
        message: `there is no field ${key} here`,
        nearest: nearest(key, fieldNames(schema, path)),
      }))
    case 'invalid_type': {
      if (found === undefined) {
        const name = String(path.at(-1))
        return [{ code: codes.missing, path, message: `the field ${name} is missing`, expected: kindWord(issue.expected) }]
      }
      return [{ code: codes.kind, path, message: `this is ${kindOf(found)}`, expected: kindWord(issue.expected) }]
    }
    case 'invalid_value': {
      const values = issue.values.map(String)
      if (found === undefined) {
        return [{ code: codes.missing, path, message: `the field ${String(path.at(-1))} is missing`, expected: values.join(', ') }]
      }
      return [
        {
          code: codes.choice,
          path,
          message: `${JSON.stringify(found)} is not one of the values`,
          expected: values.join(', '),
          nearest: typeof found === 'string' ? nearest(found, values) : undefined,
        },
      ]
    }
    case 'invalid_format':
      return [
        {
          code: codes.form,
          path,
          message: `${JSON.stringify(found)} is not in the right form`,
          expected: issue.message.replace(/^Invalid string: /u, ''),
        },
      ]
    case 'too_small':
    case 'too_big': {
      const limit = issue.code === 'too_small' ? `at least ${String(issue.minimum)}` : `at most ${String(issue.maximum)}`
      if (typeof found === 'number') return [{ code: codes.bounds, path, message: `${found} is out of bounds`, expected: limit }]
      const unit = typeof found === 'string' ? 'characters' : 'entries'
      return [
        { code: codes.length, path, message: `this is too ${issue.code === 'too_small' ? 'short' : 'long'}`, expected: `${limit} ${unit}` },
      ]
    }
    default:
      return [{ code: codes.form, path, message: issue.message }]
  }
}

/** Checks part of a document against a schema; every fault becomes a problem with its place. */
export const validate = <T extends z.ZodType>(
  document: LocatedDocument,
  schema: T,
  codes: ShapeCodes,
  node: LocatedNode = document.root,
): { readonly value: z.output<T> } | { readonly problems: readonly Problem[] } => {
  const value = plain(node)
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data }
  const problems = parsed.error.issues
    .flatMap(flatten)
    .flatMap((issue) =>
      explain(issue, value, schema, codes).map(({ code, path, message, expected, nearest: near, ofKey }) =>
        document.problem(code, path, message, { expected, nearest: near, ofKey }),
      ),
    )
  return { problems }
}
