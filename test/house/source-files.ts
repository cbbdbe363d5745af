import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../..')

/** A file that ships: its name from the project's folder, its text and its syntax tree with parents. */
export interface Source {
  readonly name: string
  readonly text: string
  readonly tree: ts.SourceFile
}

/** Parses TypeScript text. */
export const parse = (name: string, text: string): Source => ({
  name,
  text,
  tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true),
})

/** The TypeScript files below a folder of the project, without tests, in order of name; none when there is no such folder. */
export const sourcesBelow = (folder: string): readonly Source[] => {
  if (!existsSync(join(ROOT, folder))) return []
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/u.test(name) && !/\.test\.tsx?$/u.test(name))
    .toSorted()
    .map((name) => parse(name, readFileSync(join(ROOT, name), 'utf8')))
}

/** All nodes of a tree, parents before children. */
export const nodesOf = (root: ts.Node): readonly ts.Node[] => {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(root)
  return nodes
}
