import type { ConditionText } from '#pack/schema/condition.ts'
import type { Book } from '../book.ts'
import { html, join } from '../html.ts'
import type { Html } from '../html.ts'
import { comparison } from './comparison.ts'
import type { Comparison } from './comparison.ts'
import { factName } from './names.ts'

const AT_MOST_IN_A_LINE = 3

const isList = (condition: ConditionText): condition is Extract<ConditionText, { readonly all: unknown } | { readonly any: unknown }> =>
  typeof condition === 'object' && ('all' in condition || 'any' in condition)

const isCount = (condition: ConditionText): condition is Extract<ConditionText, { readonly of: unknown }> =>
  typeof condition === 'object' && 'of' in condition

const isNot = (condition: ConditionText): condition is Extract<ConditionText, { readonly not: unknown }> =>
  typeof condition === 'object' && 'not' in condition

const isComparison = (condition: ConditionText): condition is Comparison =>
  typeof condition === 'object' && !isNot(condition) && membersOf(condition).length === 0

const membersOf = (condition: ConditionText): readonly ConditionText[] => {
  if (isList(condition)) return 'all' in condition ? condition.all : condition.any
  return isCount(condition) ? condition.of : []
}

const leaves = (condition: ConditionText): number => {
  if (isNot(condition)) return leaves(condition.not)
  const members = membersOf(condition)
  return members.length === 0 ? 1 : members.reduce((sum, member) => sum + leaves(member), 0)
}

const bracketed = (book: Book, condition: ConditionText): Html =>
  membersOf(condition).length > 1 ? html`(${inLine(book, condition)})` : inLine(book, condition)

const inLine = (book: Book, condition: ConditionText): Html => {
  if (isNot(condition))
    return isComparison(condition.not) ? comparison(book, condition.not, false) : html`<em>not</em> ${bracketed(book, condition.not)}`
  const members = membersOf(condition)
  if (isCount(condition))
    return html`at least ${book.number(condition['at-least'])} of:
    ${join(
      members.map((each) => bracketed(book, each)),
      '; ',
    )}`
  if (isList(condition)) {
    const between = html` <em>${'all' in condition ? 'and' : 'or'}</em> `
    return join(
      members.map((each) => bracketed(book, each)),
      between,
    )
  }
  if (typeof condition === 'string') return condition === 'always' ? html`for everybody` : factName(book, condition)
  return comparison(book, condition)
}

const opening = (book: Book, condition: ConditionText): Html => {
  if (isCount(condition)) return html`at least ${book.number(condition['at-least'])} of these:`
  return typeof condition === 'object' && 'all' in condition ? html`all of these:` : html`any of these:`
}

/** A condition in plain words: short ones in a line, longer ones as lists inside lists. */
export const conditionWords = (book: Book, condition: ConditionText): Html => {
  if (leaves(condition) <= AT_MOST_IN_A_LINE) return inLine(book, condition)
  if (isNot(condition)) return html`<em>not</em> the following: ${conditionWords(book, condition.not)}`
  const members = membersOf(condition)
  if (members.length === 0) return inLine(book, condition)
  return html`<span class="lead-in">${opening(book, condition)}</span>
    <ul class="tree">
      ${members.map((member) => html`<li>${conditionWords(book, member)}</li>`)}
    </ul>`
}
