import { describe, expect, it } from 'vitest'
import { item, labelled, para, part } from './blocks.ts'
import { render } from './render.ts'
import { toned } from './text.ts'

const PLAIN = { columns: 30, colour: false }

describe('render', () => {
  it('hangs the further lines of an item and of a label under their text', () => {
    expect(render([item('one two three four five six seven'), labelled('Time', 'thirty minutes hands-on at most', 6)], PLAIN)).toBe(
      ['  •  one two three four five', '     six seven', '  Time    thirty minutes', '          hands-on at most', ''].join('\n'),
    )
  })

  it('aligns a cell on the right', () => {
    const row = { indent: 0, cells: [{ text: '0–7', width: 5, align: 'right' as const }, { text: 'check-in' }] }
    expect(render([row], PLAIN)).toBe('  0–7  check-in\n')
  })

  it('prints one empty line for several, none at the start, and no part without content', () => {
    expect(render([...part('Empty', []), ...part('Why', [para('because')]), 'blank', 'blank', ...part('Now', [para('this')])], PLAIN)).toBe(
      'Why\n  because\n\nNow\n  this\n',
    )
  })

  it('uses colour only where the paper has it, and the same words either way', () => {
    const blocks = [para([toned('stop', 'Stopped'), ' now'], 0)]
    const coloured = render(blocks, { columns: 30, colour: true })
    expect(coloured).toBe('\u001B[1;31mStopped\u001B[0m now\n')
    // oxlint-disable-next-line no-control-regex
    expect(coloured.replaceAll(/\u001B\[[\d;]*m/gu, '')).toBe(render(blocks, PLAIN))
  })

  it('keeps what a file says from reaching the terminal as a command', () => {
    expect(render([para('a\u001B[31mb\u009Bc\u0007d', 0)], PLAIN)).toBe('a?[31mb?c?d\n')
  })
})
