import { describe, expect, it } from 'vitest'
import { compose } from '#engine/assess/compose.ts'
import { sciatica, tiny } from '../../../../test/support/packs.ts'
import { readBack } from '../../client/read.ts'
import type { Lit } from '../circuit/gates.ts'
import { stateOf } from '../compare/compare.ts'
import { encode } from '../encoding.ts'
import type { Encoding } from '../encoding.ts'
import { startSat } from '../solver/sat.ts'
import { fileOf } from './file-of.ts'
import type { ClientFileData } from '../../client/client-file.ts'

const asking = (encoding: Encoding): ((wanted: Lit) => ClientFileData) => {
  const { find } = startSat(encoding.board.gates)
  return (wanted) => {
    const model = find(wanted)
    if (model === undefined) throw new Error('nobody is so')
    return fileOf(encoding.board, model)
  }
}

describe('somebody a solver found', () => {
  const encoding = encode(tiny())
  const { board } = encoding
  const fileFor = asking(encoding)
  // Everything that can be said of a client of this pack without a letter; letters count only where a rule pauses.
  const atoms = board.atoms.all().filter(({ name }) => !name.startsWith('letter'))

  it.each(atoms)('is written as a file in which the engine finds what the solver decided: $name', ({ lit, reads }) => {
    const read = readBack(board.knowledge, fileFor(lit))
    if ('problem' in read) throw new Error(read.problem)
    expect(reads(stateOf(compose(board.knowledge, read.client)))).toBe(true)
  })

  it('has letters by somebody who may write them, and old answers that they can speak of', () => {
    const cleared = encoding.verdict.rulings.filter(({ rule }) => rule.id === 'blood-thinner').map((ruling) => ruling.cleared)
    const read = readBack(board.knowledge, fileFor(board.gates.all(...cleared)))
    if ('problem' in read) throw new Error(read.problem)
    expect([...compose(board.knowledge, read.client).activity.cleared]).toContain('blood-thinner')
  })
})

describe('somebody with a history', () => {
  const encoding = encode(sciatica())
  const { board } = encoding
  const fileFor = asking(encoding)
  const told = board.atoms.all().filter(({ name }) => name.startsWith('history') || name.startsWith('fell'))

  it.each(told)('has records in which the engine finds it: $name', ({ name, lit, reads }) => {
    // A number falls only where there is one now.
    const numbers = board.knowledge.facts.filter(({ id }) => name.startsWith(`fell, ${id} `))
    const measured = numbers.flatMap((fact) => {
      const inner = fact.derive !== undefined && 'facts' in fact.derive ? fact.derive.facts.slice(0, 1) : [fact]
      return inner
        .flatMap(({ index }) => board.knowledge.facts[index] ?? [])
        .map((each) => encoding.verdict.world.person.answer(each).number())
    })
    const low = measured.flatMap(({ known, value }) => [known, -value.above(1)])
    const read = readBack(board.knowledge, fileFor(board.gates.all(lit, ...low)))
    if ('problem' in read) throw new Error(read.problem)
    expect(reads(stateOf(compose(board.knowledge, read.client)))).toBe(true)
  })
})
