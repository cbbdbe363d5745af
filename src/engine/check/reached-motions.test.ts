import { describe, expect, it } from 'vitest'
import { sciatica } from '../../../test/support/packs.ts'
import type { Motion } from '../model/body.ts'
import type { Movement, Pose } from '../model/movement.ts'
import { reachedMotions } from './reached-motions.ts'

const knowledge = sciatica()
const [template] = knowledge.movements
if (template === undefined) throw new RangeError('the pack has no movements')

const moving = (poses: readonly Pose[], more: Partial<Movement> = {}): Movement => ({
  ...template,
  poses,
  reaches: [],
  eachSide: false,
  ...more,
})

const motion = (id: string, sided: boolean, reachedBy: Motion['reachedBy']): Motion => ({ index: 0, id, name: id, sided, reachedBy })

const BEND = motion('bend', false, [[{ joint: 'lum', bounds: { atLeast: 30 } }]])
const CROSS = motion('cross', true, [[{ joint: 'adduct', bounds: { over: 0 } }], [{ joint: 'ir', bounds: { over: 0 } }]])
const SLUMP = motion('slump', true, [
  [
    { joint: 'lum', bounds: { atLeast: 20 } },
    { joint: 'hip', bounds: { atLeast: 60 } },
    { joint: 'knee', bounds: { under: 45 } },
  ],
])

const reached = (movement: Movement, one: Motion, affected: readonly ('left' | 'right')[] = ['left']): readonly string[] =>
  reachedMotions({ ...knowledge, motions: [one] }, movement, affected).map(({ side }) => side)

describe('a motion is reached (safety dossier 0.6)', () => {
  it.each([
    [29, []],
    [30, ['left', 'right']],
    [90, ['left', 'right']],
  ])('of the trunk at %i degrees: %o', (lum, sides) => {
    expect(reached(moving([{ lum }]), BEND)).toEqual(sides)
  })

  it('in any pose of the movement', () => {
    expect(reached(moving([{ lum: 0 }, { lum: 40 }, { lum: 0 }]), BEND)).toEqual(['left', 'right'])
  })

  it('by any of its groups of angles', () => {
    expect(reached(moving([{ irA: 5 }]), CROSS)).toEqual(['left'])
    expect(reached(moving([{ adductA: 5 }]), CROSS)).toEqual(['left'])
  })

  it('only where all angles of a group come together in one pose', () => {
    expect(reached(moving([{ lum: 25, hipA: 70, kneeA: 10 }]), SLUMP)).toEqual(['left'])
    expect(reached(moving([{ lum: 25, hipA: 70, kneeA: 80 }]), SLUMP)).toEqual([])
    expect(
      reached(
        moving([
          { lum: 25, hipA: 10 },
          { lum: 0, hipA: 70, kneeA: 10 },
        ]),
        SLUMP,
      ),
    ).toEqual([])
  })

  it('with joints that are not listed at rest', () => {
    expect(reached(moving([{}]), BEND)).toEqual([])
    expect(reached(moving([{ lum: 25, hipA: 70 }]), SLUMP)).toEqual(['left'])
  })

  it('by the leg whose angles it is; leg A is the affected one', () => {
    expect(reached(moving([{ adductA: 5 }]), CROSS, ['right'])).toEqual(['right'])
    expect(reached(moving([{ adductB: 5 }]), CROSS, ['right'])).toEqual(['left'])
    expect(reached(moving([{ adduct: 5 }]), CROSS, ['right'])).toEqual(['left', 'right'])
  })

  it('on both sides when done with each leg in turn, or when both legs are affected', () => {
    expect(reached(moving([{ adductA: 5 }], { eachSide: true }), CROSS)).toEqual(['left', 'right'])
    expect(reached(moving([{ adductA: 5 }]), CROSS, ['left', 'right'])).toEqual(['left', 'right'])
  })

  it('where the pack says so, whatever the angles', () => {
    expect(reached(moving([{}], { reaches: ['bend'] }), BEND)).toEqual(['left', 'right'])
  })
})
