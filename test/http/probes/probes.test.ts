import { describe, expect, it } from 'vitest'
import { probeRoute } from './run.ts'
import { probedWorld } from './world.ts'

describe('[T9] probes across every boundary', () => {
  it('of every route', { timeout: 600_000 }, async () => {
    const from = performance.now()
    const world = await probedWorld()
    console.log('world', Math.round(performance.now() - from))
    const faults: string[] = []
    for (const route of world.routes) {
      const t = performance.now()
      const shown = await probeRoute(world, route)
      console.log(
        route.name.padEnd(28),
        String(shown.probes).padStart(4),
        Math.round(performance.now() - t),
        JSON.stringify([...shown.statuses]),
        [...shown.served].join(', '),
      )
      faults.push(...shown.faults)
    }
    console.log(faults.length, faults.slice(0, 60).join('\n'))
    expect(faults).toEqual([])
  })
})
