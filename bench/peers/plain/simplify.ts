import type { Bool, Num } from '#engine/formula/term.ts'
import { oncePer } from '#engine/once.ts'
import type { Plain, PlainNumber } from './condition.ts'
import { assuming } from './assume.ts'
import type { Known } from './assume.ts'
import { createMaking, everyWord } from './make.ts'
import type { Making } from './make.ts'
import type { Words } from './words.ts'

type Many = Extract<Plain, { readonly kind: 'all' | 'any' }>

const isMany = (plain: Plain): plain is Many => plain.kind === 'all' || plain.kind === 'any'

/** Beside a condition on an answer, the others need not look at what that one leaves open: in `a or (not a and b)` they need not. */
const besides = (make: Making, words: Words, plain: Plain): Plain => {
  if (!isMany(plain)) return plain
  let rest = plain.of
  for (const each of plain.of) {
    if (each.kind !== 'is') continue
    const among = plain.kind === 'all' ? each.among : everyWord(words, each.fact) & ~each.among
    const known: Known = { fact: each.fact, among }
    const assume = assuming(make, known)
    rest = rest.map((other) => (other === each || other.kind === 'is' ? other : assume(other)))
  }
  return make.many(plain.kind, rest)
}

const settle = (make: Making, words: Words, plain: Plain): Plain => {
  const better = besides(make, words, plain)
  return better === plain ? plain : settle(make, words, better)
}

const input = (make: Making, words: Words, name: string): Plain => {
  const part = words.byInput.get(name)
  return part === undefined ? make.mark(name) : make.is(part.fact, part.among)
}

/** Turns the formulas of a pack into conditions as one would write them for a rule engine, as short as answers allow. */
export const simplifier = (words: Words): ((term: Bool) => Plain) => {
  const make = createMaking(words)
  const many = (kind: 'all' | 'any', of: readonly Bool[]): Plain =>
    settle(
      make,
      words,
      make.many(
        kind,
        of.map((each) => plain(each)),
      ),
    )
  const number = oncePer((term: Num): PlainNumber => {
    switch (term.kind) {
      case 'constant':
        return { kind: 'constant', value: term.value }
      case 'quantity':
        return { kind: 'quantity', name: term.name }
      case 'either':
        return { kind: 'either', when: plain(term.when), then: number(term.then), otherwise: number(term.otherwise) }
      default:
        return { kind: term.kind, a: number(term.a), b: number(term.b) }
    }
  })
  const plain = oncePer((term: Bool): Plain => {
    switch (term.kind) {
      case 'known':
        return make.settled(term.value)
      case 'flag':
        return input(make, words, term.name)
      case 'not':
        return make.not(plain(term.of))
      case 'and':
        return many('all', term.of)
      case 'or':
        return many('any', term.of)
      case 'at-least':
        return make.atLeast(
          term.count,
          term.of.map((each) => plain(each)),
        )
      case 'not-above': {
        const [a, b] = [number(term.a), number(term.b)]
        return make.keep(`compare ${term.id}`, (id) => ({ id, kind: 'compare', a, b, strictly: term.strictly }))
      }
    }
  })
  return plain
}
