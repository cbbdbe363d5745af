import { describe, expect, it } from 'vitest'
import type { Site } from '#engine/model/site.ts'
import { UndeclaredRead, readable } from './readable.ts'

const site = readable<Site>('site', { id: () => 'calf-left', side: () => undefined })

describe('of a value that can be read in part', () => {
  it('what is named is read', () => {
    expect([site.id, site.side]).toEqual(['calf-left', undefined])
  })

  it('what is named is asked for each time it is read', () => {
    let index = 0
    const counted = readable<Site>('site', { index: () => (index += 1) })
    expect([counted.index, counted.index]).toEqual([1, 2])
  })

  it('what is not named is an error, which says what was read', () => {
    expect(() => site.region).toThrow(new UndeclaredRead('site.region'))
  })

  it('to copy it, to list it or to look for a field is an error too', () => {
    expect(() => ({ ...site })).toThrow(UndeclaredRead)
    expect(() => Object.keys(site)).toThrow(UndeclaredRead)
    expect(() => 'region' in site).toThrow(UndeclaredRead)
  })
})
