import { describe, expect, it } from 'vitest'
import { tiny } from '../../../test/support/packs.ts'
import { readBuilt } from './read-built.ts'
import { builtText } from './write-built.ts'

const text = builtText(tiny(), '1.0.0')

const refusal = (changed: string, program = '1.0.0'): string | undefined => {
  const read = readBuilt(Buffer.from(changed), program)
  return 'refused' in read ? read.refused : undefined
}

describe('a built pack as a file', () => {
  it('is read as it was written', () => {
    const read = readBuilt(Buffer.from(text), '1.0.0')
    if ('refused' in read) throw new TypeError(read.refused)
    const { knowledge, single, batch } = read.opened
    expect([knowledge.id, knowledge.facts.length]).toEqual([tiny().id, tiny().facts.length])
    expect(knowledge.statements.map(({ id }) => id)).toEqual(tiny().statements.map(({ id }) => id))
    expect(single().causes.length).toBeGreaterThan(0)
    expect(batch().taken.length).toBe(single().steps.length)
  })

  it('is the same text for the same pack', () => {
    expect(builtText(tiny(), '1.0.0')).toBe(text)
  })

  it('is read also where the last line end is missing', () => {
    expect(refusal(text.trimEnd())).toBeUndefined()
  })

  it.each([
    ['another program', text, '1.0.1', 'it was built by Ischia 1.0.0, and this is 1.0.1'],
    ['one byte changed', text.replace('"facts":[', '"facts":[ '), '1.0.0', 'it is not as it was written'],
    ['cut short', text.slice(0, -200), '1.0.0', 'it is not as it was written'],
    ['no header', text.slice(text.indexOf('\n') + 1), '1.0.0', 'this is not a built pack'],
    ['not JSON', 'pack: tiny\n', '1.0.0', 'this is not a built pack'],
    ['a later format', text.replace('ischia-built-pack/1', 'ischia-built-pack/2'), '1.0.0', 'this is not a built pack'],
    ['nothing', '', '1.0.0', 'this is not a built pack'],
  ])('is refused: %s', (_, changed, program, why) => {
    expect(refusal(changed, program)).toBe(why)
  })
})
