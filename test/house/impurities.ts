import ts from 'typescript'
import { nodesOf } from './source-files.ts'
import type { Source } from './source-files.ts'

// What the language itself brings and types cannot take away: the clock, chance, the machine's time zone and language.
const FORBIDDEN: ReadonlySet<string> = new Set(['Intl', 'globalThis', 'eval', 'Function', 'performance', 'crypto', 'Temporal'])
const DATE_MAY: ReadonlySet<string> = new Set(['parse', 'UTC'])
const LOCAL =
  /^(?:toLocale\w*|localeCompare|(?:get|set)(?:Date|Day|FullYear|Year|Month|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset))$/u

const isName = (node: ts.Node): node is ts.Identifier => {
  if (!ts.isIdentifier(node)) return false
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  return (
    !ts.isPropertyAssignment(parent) && !ts.isTypeReferenceNode(parent) && !ts.isPropertySignature(parent) && !ts.isMethodSignature(parent)
  )
}

const memberOf = (node: ts.Identifier): string | undefined =>
  ts.isPropertyAccessExpression(node.parent) ? node.parent.name.text : undefined

const namesImpure = (node: ts.Identifier): boolean => {
  const member = memberOf(node)
  if (node.text === 'Math') return member === undefined || member === 'random'
  if (node.text !== 'Date') return FORBIDDEN.has(node.text)
  const given = ts.isNewExpression(node.parent) && (node.parent.arguments ?? []).length > 0
  return !given && (member === undefined || !DATE_MAY.has(member))
}

const isImpure = (node: ts.Node): boolean =>
  (isName(node) && namesImpure(node)) || (ts.isPropertyAccessExpression(node) && LOCAL.test(node.name.text))

/** Every place where a file reads the clock, chance, or the time zone or language of the machine: `file:line text`. */
export const impuritiesOf = ({ name, tree }: Source): readonly string[] =>
  nodesOf(tree)
    .filter(isImpure)
    .map((node) => {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart())
      return `${name}:${line + 1} ${node.parent.getText()}`
    })
