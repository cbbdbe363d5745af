import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '#pack/problem/catalogue.ts'
import { ProblemsShape } from '../output/problems.ts'
import { CLI_CATALOGUE } from './catalogue.ts'
import { fault } from './fault.ts'
import { faultOf, inFolder } from './from-problem.ts'
import { refuse } from './print.ts'

const PAPER = { columns: 80, colour: false }

const told = fault('ISC-CLI-020', 'there is no pack sciatcia', {
  file: 'a.yaml',
  line: 1,
  column: 7,
  expected: 'sciatica',
  nearest: 'sciatica',
})

describe('faults', () => {
  it('tell people place, code, what is wrong, what was expected, the nearest name and the next step', () => {
    expect(refuse([told], false, PAPER)).toEqual({
      out: '',
      code: 2,
      err: [
        'a.yaml:1:7 ISC-CLI-020 there is no pack sciatcia',
        '  expected  sciatica',
        '  nearest   sciatica',
        '  next      Correct the name after `pack:`, or give the folder with `--pack',
        '            DIR`.',
        '',
      ].join('\n'),
    })
  })

  it('tell machines the same, with nothing where nothing is known', () => {
    const { err } = refuse([told, fault('ISC-CLI-005', 'plan needs FILE')], true, PAPER)
    const { problems } = ProblemsShape.parse(JSON.parse(err))
    expect(problems[0]).toEqual(told)
    expect(Object.keys(problems[1] ?? {})).toEqual(['code', 'title', 'message', 'next'])
  })

  it('are counted rather than shown beyond the first fifty, and all of them in JSON', () => {
    const many = Array.from({ length: 60 }, () => told)
    const { err } = refuse(many, false, PAPER)
    expect(err.match(/ISC-CLI-020/gu)).toHaveLength(50)
    expect(err).toContain('and 10 more; `--json` lists all')
    expect(ProblemsShape.parse(JSON.parse(refuse(many, true, PAPER).err)).problems).toHaveLength(60)
  })

  it('of a pack name its files from where the user stands', () => {
    const problem = { code: 'ISC-PACK-031', file: 'facts/a.yaml', line: 2, column: 3, message: 'there is no fact x' } as const
    expect(faultOf(inFolder('my-pack/', problem))).toMatchObject({ file: 'my-pack/facts/a.yaml', title: 'unknown fact or group' })
  })
})

describe('the catalogue of the command line', () => {
  it('has a title and a next step for every code, and none that packs and client files use', () => {
    for (const [code, { title, next }] of Object.entries(CLI_CATALOGUE)) {
      expect([title.length > 3, next.endsWith('.'), Object.hasOwn(CATALOGUE, code)]).toEqual([true, true, false])
    }
  })
})
