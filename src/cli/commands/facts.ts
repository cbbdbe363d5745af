import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Arguments } from '../command-line/arguments.ts'
import { done } from '../edges.ts'
import type { Edges, Ran } from '../edges.ts'
import { openPack } from '../input/open-pack.ts'
import { labelled, para, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { render } from '../page/render.ts'
import { toned } from '../page/text.ts'
import { refuse } from '../problem/print.ts'

const WIDTH = 26

const range = ({ min, max, unit }: Fact): string => `${min ?? '…'} to ${max ?? '…'}${unit === undefined ? '' : ` ${unit}`}`

/** What may be written for a fact. */
const valuesOf = (fact: Fact): string => {
  switch (fact.type) {
    case 'yes-no':
      return ''
    case 'number':
      return range(fact)
    case 'one-of':
    case 'side':
      return fact.options.map(({ id }) => id).join(', ')
    case 'some-of':
      return `some of ${fact.options.map(({ id }) => id).join(', ')}`
    case 'regions':
      return 'a list of places'
    case 'date':
      return 'a day, or a span such as 6 weeks'
    case 'text':
      return 'text'
  }
}

const matches = ({ id, name, ask = '' }: Fact, word: string): boolean => `${id} ${name} ${ask}`.toLowerCase().includes(word.toLowerCase())

const factRow = (fact: Fact): Block => labelled(fact.id, [fact.name, toned('quiet', ` ${valuesOf(fact)}`)], Math.max(WIDTH, fact.id.length))

const page = ({ facts, questionGroups }: Knowledge, word: string): readonly Block[] => {
  const asked = facts.filter((fact) => fact.derive === undefined && matches(fact, word))
  if (asked.length === 0) return [para(`No fact speaks of ${word}.`, 0)]
  const parts = questionGroups.flatMap(({ id, title }) => part(title, asked.filter(({ group }) => group === id).map(factRow)))
  return [para('Where nothing else is said: yes, no or not-sure.', 0), ...parts]
}

/** `ischia facts`: everything a client file may hold, in the order of the intake, or what speaks of one word. */
export const facts = async (args: Arguments, edges: Edges): Promise<Ran> => {
  const [first = ''] = await edges.foldersIn(edges.packs)
  const loaded = await openPack(edges, args.pack ?? edges.within(edges.packs, first), 'rules')
  if ('faults' in loaded) return refuse(loaded.faults, args.json, edges.err)
  return done(render(page(loaded.pack.knowledge, args.words[0] ?? ''), edges.out))
}
