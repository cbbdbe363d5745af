import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fixedHeaders } from './fixed.ts'
import { DATA_POLICY, hashSource, pagePolicy } from './policy.ts'

const directives = (policy: string): ReadonlyMap<string, string> =>
  new Map(
    policy.split('; ').map((part) => {
      const [name = '', ...values] = part.split(' ')
      return [name, values.join(' ')]
    }),
  )

describe('the content security policy', () => {
  const page = directives(pagePolicy({ scripts: ['start()'], styles: [] }))

  it('[T20] of a page runs our own files and the exact bytes that are named, nothing else', () => {
    const digest = createHash('sha256').update('start()').digest('base64')
    expect(page.get('script-src')).toBe(`'self' 'sha256-${digest}'`)
    expect(page.get('style-src')).toBe(`'self'`)
    expect(page.get('default-src')).toBe(`'none'`)
  })

  it.each(['unsafe-inline', 'unsafe-eval', 'unsafe-hashes', 'data:', 'blob:', 'http:', 'https:', '*', 'nonce-'])(
    '[T20] never says %s',
    (loophole) => {
      expect(pagePolicy({ scripts: ['a'], styles: ['b'] })).not.toContain(loophole)
      expect(DATA_POLICY).not.toContain(loophole)
    },
  )

  it.each(['base-uri', 'object-src', 'frame-ancestors'])(`[T20] of a page says 'none' of %s`, (directive) => {
    expect(page.get(directive)).toBe(`'none'`)
  })

  it('[A14] lets text become markup through one named policy alone', () => {
    expect(page.get('require-trusted-types-for')).toBe(`'script'`)
    expect(page.get('trusted-types')).toBe('ischia')
  })

  it('of data loads, runs and sends nothing, also where it is opened as a page', () => {
    const data = directives(DATA_POLICY)
    expect(data.get('default-src')).toBe(`'none'`)
    expect(data.has('sandbox')).toBe(true)
  })

  it('names bytes, so that one more space is other code', () => {
    expect(hashSource('start()')).not.toBe(hashSource('start() '))
  })
})

describe('the headers of every reply', () => {
  it('promise transport security exactly where there is transport security', () => {
    expect(fixedHeaders(true)['Strict-Transport-Security']).toBe('max-age=63072000')
    expect(fixedHeaders(false)['Strict-Transport-Security']).toBeUndefined()
  })

  it('allow nothing to be stored until a route says so', () => {
    expect(fixedHeaders(true)['Cache-Control']).toBe('no-store')
  })
})
