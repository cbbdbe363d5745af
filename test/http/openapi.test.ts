import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openApiDocument, templateOf } from '#http/openapi/document.ts'
import type { AnyRoute } from '#http/registry/route.ts'
import { describedRoutes } from '#http/openapi/described.ts'
import { SAMPLES } from './support/samples.ts'

const REGISTRY: readonly AnyRoute[] = describedRoutes('1')

const Schema = z.union([z.boolean(), z.record(z.string(), z.unknown())])
const Content = z.record(z.string(), z.strictObject({ schema: Schema }))
const Reference = z.strictObject({ $ref: z.string(), description: z.string().optional() })

/** What OpenAPI 3.1 asks of a document, as far as ours uses it. Source: the specification, 4.8. */
const Operation = z.strictObject({
  operationId: z.string().regex(/^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/),
  summary: z.string().min(5),
  tags: z.array(z.string()).length(1),
  parameters: z.array(
    z.strictObject({
      name: z.string(),
      in: z.enum(['path', 'query', 'header']),
      required: z.boolean(),
      description: z.string().optional(),
      schema: Schema,
    }),
  ),
  requestBody: z.strictObject({ required: z.literal(true), description: z.string(), content: Content }).optional(),
  responses: z.record(
    z.string().regex(/^(\d{3}|default)$/),
    z.union([Reference, z.strictObject({ description: z.string(), content: Content.optional() })]),
  ),
  security: z.array(z.record(z.string(), z.array(z.never()))).min(1),
  'x-action': z.string().min(1),
  'x-audit': z.string(),
  'x-step-up': z.boolean(),
})

const Document = z.strictObject({
  openapi: z.literal('3.1.0'),
  jsonSchemaDialect: z.url(),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    summary: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string() })),
  paths: z.record(
    z.string().startsWith('/'),
    z.record(z.enum(['get', 'post', 'put', 'delete']), Operation).or(z.partialRecord(z.enum(['get', 'post', 'put', 'delete']), Operation)),
  ),
  components: z.strictObject({
    schemas: z.record(z.string(), Schema),
    responses: z.record(z.string(), z.unknown()),
    securitySchemes: z.record(
      z.string(),
      z.strictObject({ type: z.literal('apiKey'), in: z.literal('cookie'), name: z.string(), description: z.string() }),
    ),
  }),
})

const at = (document: unknown, pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), document)

const referencesIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' && typeof inner === 'string' ? [inner] : referencesIn(inner)))
}

describe.each([
  ['the registry', REGISTRY],
  ['the samples', SAMPLES],
] as const)('the description of %s', (_, routes) => {
  const made: unknown = JSON.parse(JSON.stringify(openApiDocument(routes, '1')))
  const document = Document.parse(made)
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

  it('is OpenAPI 3.1 and has every route once', () => {
    const listed = operations.map(({ path, method }) => `${method} ${path}`).toSorted()
    expect(listed).toEqual(routes.map((route) => `${route.method.toLowerCase()} ${templateOf(route.path)}`).toSorted())
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(routes.length)
  })

  it('describes each name in a path, and no other', () => {
    for (const { path, operation } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted()
      expect([
        path,
        operation.parameters
          .filter((one) => one.in === 'path')
          .map(({ name }) => name)
          .toSorted(),
      ]).toEqual([path, named])
      expect(operation.parameters.every((one) => one.in === 'query' || one.required)).toBe(true)
    }
  })

  it('refers to nothing that is not there', () => {
    const local = referencesIn(made).filter((pointer) => pointer.startsWith('#/components'))
    for (const pointer of local) expect([pointer, at(made, pointer)]).not.toEqual([pointer, undefined])
    const named = operations.flatMap(({ operation }) => operation.security.flatMap((way) => Object.keys(way)))
    for (const way of named) expect(Object.keys(document.components.securitySchemes)).toContain(way)
  })

  it('lets no object of a body hold what it does not name', () => {
    const bodies = operations.flatMap(({ operation }) => Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => schema))
    const open = bodies.filter(
      (schema) => typeof schema === 'object' && schema['type'] === 'object' && schema['additionalProperties'] !== false,
    )
    expect(open).toEqual([])
  })
})
