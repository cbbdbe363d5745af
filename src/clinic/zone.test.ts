import { describe, expect, it } from 'vitest'
import { dayIn } from './day-in-clinic.ts'
import { zoneOf } from './zone.ts'

describe('the zone of a clinic', () => {
  it.each([
    ['America/Toronto', 'America/Toronto'],
    ['Nowhere/Never', 'UTC'],
    [undefined, 'UTC'],
  ])('named %j is %s', (named, zone) => {
    expect(zoneOf(named)).toBe(zone)
  })

  it.each([
    ['Pacific/Auckland', '2026-11-27'],
    ['America/Toronto', '2026-11-26'],
    ['Pacific/Pago_Pago', '2026-11-26'],
  ])('%s says which day it is', (zone, day) => {
    expect(dayIn(zone, '2026-11-26T22:30:00.000Z')).toBe(day)
  })
})
