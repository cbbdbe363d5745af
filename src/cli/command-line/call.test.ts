import { describe, expect, it } from 'vitest'
import { readCall } from './call.ts'

describe('a command line', () => {
  it('names a command, its words and its options, in any order', () => {
    const call = readCall(['--json', 'plan', '-m', '45', 'client.yaml', '--pack=my-pack', '-aw'])
    expect(call).toMatchObject({
      kind: 'run',
      command: 'plan',
      args: { words: ['client.yaml'], json: true, all: true, why: true, minutes: 45, pack: 'my-pack' },
    })
  })

  it('takes `-` for a file, and everything after `--` for words', () => {
    expect(readCall(['screen', '-'])).toMatchObject({ kind: 'run', args: { words: ['-'] } })
    expect(readCall(['screen', '--', '--odd-name.yaml'])).toMatchObject({ kind: 'run', args: { words: ['--odd-name.yaml'] } })
  })

  it('finds commands of two words', () => {
    expect(readCall(['pack', 'book', 'packs/sciatica', '-o', 'book.html'])).toMatchObject({
      kind: 'run',
      command: 'pack book',
      args: { words: ['packs/sciatica'], output: 'book.html' },
    })
  })

  it.each([
    { line: [], call: { kind: 'overview' } },
    { line: ['help'], call: { kind: 'overview' } },
    { line: ['--help'], call: { kind: 'overview' } },
    { line: ['-v'], call: { kind: 'version' } },
    { line: ['help', 'pack', 'check'], call: { kind: 'help', command: 'pack check' } },
    { line: ['pack', 'check', '-h'], call: { kind: 'help', command: 'pack check' } },
    { line: ['plan', 'client.yaml', '--help'], call: { kind: 'help', command: 'plan' } },
  ])('$line asks for $call.kind', ({ line, call }) => {
    expect(readCall(line)).toEqual(call)
  })

  it('tells all that is wrong with its options together', () => {
    const call = readCall(['plan', 'client.yaml', '--jsonn', '--minutes', '--all'])
    expect(call.kind === 'refuse' && call.faults.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'ISC-CLI-002 there is no option --jsonn',
      'ISC-CLI-003 --minutes needs a value',
    ])
  })

  it('answers in JSON when JSON was asked for, also where the option before it lacks its value', () => {
    expect(readCall(['plan', 'client.yaml', '--minutes', '--json'])).toMatchObject({ kind: 'refuse', json: true })
  })

  it('does not take a name that every object has for an option', () => {
    expect(readCall(['plan', 'x.yaml', '--constructor'])).toMatchObject({ kind: 'refuse', faults: [{ code: 'ISC-CLI-002' }] })
  })
})
