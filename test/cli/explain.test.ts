import { describe, expect, it } from 'vitest'
import { readArguments } from '#cli/command-line/arguments.ts'
import { explain } from '#cli/commands/explain.ts'
import { ExplainShape } from '#cli/output/documents.ts'
import type { Ran } from '#cli/edges.ts'
import { opened } from '../support/clients.ts'
import { edgesWith } from '../support/command-line.ts'

const RUNNER = 'runner-piriformis-five-months'

const asked = (file: string, ...words: readonly string[]): Ran =>
  explain({ opened: opened(file), args: readArguments([file, ...words]).args, edges: edgesWith() })

const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ')

describe('explain', () => {
  it('without an outcome explains status, urgency and leading presentation', () => {
    const headings = asked('EX-19')
      .out.split('\n')
      .filter((line) => /^(?:Status|Urgency|Leading)/u.test(line))
    expect(headings).toEqual([
      'Status: paused',
      'Urgency: no medical urgency',
      'Leading presentation: consistent with non-specific back and leg pain',
    ])
  })

  it('goes from the answers over the rule to the source with its mark', () => {
    const text = flat(asked(RUNNER, 'technique', 'deep-tissue', 'sacrum').out)
    expect(text).toContain('Deep tissue on the sacrum: not allowed')
    expect(text).toContain('● Leg-dominant pain, over 12 weeks → not allowed The nerve is still sensitive to compression.')
    expect(text).toContain('Symptoms below the gluteal fold: yes (left) (pain-below-gluteal-fold)')
    expect(text).toContain('Rule cc-radiculopathy-chronic (safety/2.3)')
    expect(text).toContain('S46 (read in the source); design choice: the cautious option where no source decides')
    expect(text).toMatch(/Sources S46 Distad BJ/u)
  })

  it('tells the least change of answers that would change it, and that it invites nobody to make it', () => {
    const text = flat(asked('EX-19', 'status').out)
    expect(text).toContain('It would be otherwise (go instead of paused) if: • Lost bladder or urethral feeling: not answered → no')
    expect(text).toContain('It is no invitation to answer otherwise than is true.')
  })

  it('tells of a pause which letter would end it', () => {
    expect(flat(asked('EX-10', 'status').out)).toContain('a dated letter that names “Anticoagulant”, signed by any doctor')
    expect(flat(asked(RUNNER, 'status').out)).not.toContain('a dated letter')
  })

  it('says of what holds for everybody that it does', () => {
    const text = flat(asked(RUNNER, 'cap', 'abdomen').out)
    expect(text).toContain('Pressure on the abdomen: keep off')
    expect(text).toContain('Holds for every client → keep off, holds for everybody aorta and organs')
    expect(text).toContain('No few answers would ease it.')
  })

  it.each([
    ['minutes', 'Time: at most 30 minutes of hands-on work'],
    ['pain-ceiling', 'Pain: pain during work at most 5 of 10'],
    ['cap gluteal-left', 'Pressure on the left gluteal region: level 2 at most'],
    ['hold gluteal-left', 'Holding one point of the left gluteal region: hold one point 60 seconds at most'],
    ['motion mo-forced', 'Forced range: free'],
    ['position prone-flat', 'Position: face down: not allowed'],
    ['product almond', 'Almond oil: allowed'],
    ['action doctor-letter', 'Offer a one-page letter to the doctor: required'],
  ])('explains %s', (words, says) => {
    const { out, code } = asked(RUNNER, ...words.split(' '))
    expect(code).toBe(0)
    expect(flat(out)).toContain(says)
  })

  it('shows with --all also what asks for less', () => {
    const text = asked('EX-10', 'status').out
    expect(text).toContain('and 2 that ask for less; --all shows them')
    const all = asked('EX-10', 'status', '--all').out
    expect(all.match(/^ {2}○/gmu)).toHaveLength(2)
  })

  it('gives machines chains, what would change the outcome, and the citations', () => {
    const output = ExplainShape.parse(JSON.parse(asked(RUNNER, 'technique', 'deep-tissue', 'sacrum', '--json').out))
    expect(output.explanations.map(({ is }) => is)).toEqual(['not allowed'])
    expect(output.explanations[0]?.chains[0]?.rule).toBe('cc-radiculopathy-chronic')
    expect(output.explanations[0]?.whatIf?.changes.map(({ fact, to }) => `${fact} ${to}`)).toEqual(['pf-somatic-referred yes'])
    expect(Object.keys(output.sources)).toEqual(['S46'])
  })

  it.each([
    { words: ['positon'], code: 'ISC-CLI-030', nearest: 'position' },
    { words: ['cap', 'gluteal-lft'], code: 'ISC-CLI-031', nearest: 'gluteal-left' },
    { words: ['technique', 'deep-tisue', 'sacrum'], code: 'ISC-CLI-031', nearest: 'deep-tissue' },
    { words: ['technique', 'deep-tissue'], code: 'ISC-CLI-005' },
    { words: ['status', 'sacrum'], code: 'ISC-CLI-006' },
    { words: ['cap', 'sacrum', 'calf-left'], code: 'ISC-CLI-006' },
  ])('refuses $words with the nearest name', ({ words, code, nearest }) => {
    const ran = asked(RUNNER, ...words, '--json')
    expect(ran.code).toBe(2)
    expect(JSON.parse(ran.err)).toMatchObject({ problems: [nearest === undefined ? { code } : { code, nearest }] })
  })
})
