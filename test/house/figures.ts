import ts from 'typescript'
import { nodesOf } from './source-files.ts'
import type { Source } from './source-files.ts'

/** A place in the code with a size in lines. */
export interface Sized {
  readonly where: string
  readonly lines: number
}

const lineCount = ({ text }: Source): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

/** Each file with its number of lines. */
export const fileSizes = (sources: readonly Source[]): readonly Sized[] =>
  sources.map((source) => ({ where: source.name, lines: lineCount(source) }))

const nameOf = (node: ts.FunctionLikeDeclaration): string | undefined => {
  if (node.name !== undefined) return node.name.getText()
  const { parent } = node
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : undefined
}

const functionsIn = (source: Source): readonly Sized[] =>
  nodesOf(source.tree).flatMap((node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return []
    const name = nameOf(node)
    if (name === undefined) return []
    const [from, to] = [node.getStart(), node.getEnd()].map((at) => source.tree.getLineAndCharacterOfPosition(at).line)
    return [{ where: `${source.name} ${name}`, lines: (to ?? 0) - (from ?? 0) + 1 }]
  })

/** Each function that has a name, with the lines from its head to its end. */
export const functionSizes = (sources: readonly Source[]): readonly Sized[] => sources.flatMap(functionsIn)

/** The size that a share of the list does not exceed, read between neighbours; 0.5 is the median. */
export const quantile = (sizes: readonly Sized[], share: number): number => {
  const sorted = sizes.map(({ lines }) => lines).toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [low = 0, high = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return low + (high - low) * (at - Math.floor(at))
}

/** The largest of a list, as lines to read in a failing test. */
export const largest = (sizes: readonly Sized[], over: number): readonly string[] =>
  sizes.filter(({ lines }) => lines > over).map(({ where, lines }) => `${where}: ${lines} lines`)

const modifiersOf = (node: ts.Statement): readonly ts.ModifierLike[] => (ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [])

const isExported = (node: ts.Statement): boolean => modifiersOf(node).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

const isDocumented = ({ text }: Source, node: ts.Statement): boolean =>
  (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []).some(({ pos }) => text.startsWith('/**', pos))

/** How many declarations are exported, and which of them have no doc comment. */
export const documentation = (sources: readonly Source[]): { readonly exported: number; readonly bare: readonly string[] } => {
  const exported = sources.flatMap((source) => source.tree.statements.filter(isExported).map((node) => ({ source, node })))
  const bare = exported.filter(({ source, node }) => !isDocumented(source, node))
  return { exported: exported.length, bare: bare.map(({ source, node }) => `${source.name}: ${node.getText().split('\n', 1)[0]}`) }
}

const isBareError = (node: ts.Node): boolean =>
  ts.isThrowStatement(node) && ts.isNewExpression(node.expression) && node.expression.expression.getText() === 'Error'

const isDefaultExport = (node: ts.Node): boolean =>
  ts.isExportAssignment(node) || (ts.isStatement(node) && modifiersOf(node).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))

const isPlainCast = (node: ts.Node): boolean => ts.isAsExpression(node) && node.type.getText() !== 'const'

/** What the house counts and wants little or nothing of. */
export const COUNTED = {
  any: (node: ts.Node) => node.kind === ts.SyntaxKind.AnyKeyword,
  'non-null !': ts.isNonNullExpression,
  as: (node: ts.Node) => isPlainCast(node) || ts.isTypeAssertionExpression(node),
  enum: ts.isEnumDeclaration,
  'export *': (node: ts.Node) => ts.isExportDeclaration(node) && node.exportClause === undefined,
  'default export': isDefaultExport,
  throw: ts.isThrowStatement,
  'bare Error': isBareError,
  'empty catch': (node: ts.Node) => ts.isCatchClause(node) && node.block.statements.length === 0,
} as const

/** Where the files hold one of {@link COUNTED}: `file:line text`. */
export const placesOf = (sources: readonly Source[], what: keyof typeof COUNTED): readonly string[] =>
  sources.flatMap(({ name, tree }) =>
    nodesOf(tree)
      .filter(COUNTED[what])
      .map((node) => {
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart())
        return `${name}:${line + 1} ${node.getText().split('\n', 1)[0]}`
      }),
  )
