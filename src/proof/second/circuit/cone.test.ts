import { describe, expect, it } from 'vitest'
import { coneOf } from './cone.ts'
import { createGates } from './gates.ts'

describe('what a literal rests on', () => {
  const gates = createGates()
  const [a, b, c] = [gates.fresh(), gates.fresh(), gates.fresh()]
  const inner = gates.all(a, -b)
  const outer = gates.some(inner, c)

  it('is every variable behind it, itself included', () => {
    expect([...coneOf(gates, outer)].toSorted((x, y) => x - y)).toEqual([a, b, c, inner, Math.abs(outer)])
    expect([...coneOf(gates, -a)]).toEqual([a])
  })

  it('leaves out what was seen, with all that stands behind it alone', () => {
    expect([...coneOf(gates, outer, (variable) => variable === inner)].toSorted((x, y) => x - y)).toEqual([c, Math.abs(outer)])
  })
})
