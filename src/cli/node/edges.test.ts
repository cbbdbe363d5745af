import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { temporaryTree } from '../../../test/support/temporary.ts'
import type { Edges } from '../edges.ts'
import { nodeEdges } from './edges.ts'
import type { World } from './edges.ts'

const edgesOf = (root: string, more: Partial<World> = {}): Edges =>
  nodeEdges({ root, env: {}, stdin: Readable.from([]), stdout: {}, stderr: {}, ...more })

const project = (): string =>
  temporaryTree({ 'package.json': '{ "version": "4.5.6" }', 'packs/b/pack.yaml': '', 'packs/a/pack.yaml': '', 'packs/note.txt': '' })

describe('the edges of a running program', () => {
  it('know its version and the packs that come with it', async () => {
    const edges = edgesOf(project())
    expect(edges.version).toBe('4.5.6')
    expect(await edges.foldersIn(edges.packs)).toEqual(['a', 'b'])
    expect(await edges.foldersIn(edges.within(edges.packs, 'nowhere'))).toEqual([])
  })

  it('read standard input for `-`, and files by name', async () => {
    const root = project()
    const edges = edgesOf(root, { stdin: Readable.from([Buffer.from('from standard input')]) })
    expect(await edges.readText('-')).toEqual({ text: 'from standard input' })
    expect(await edges.readText(join(root, 'packs/note.txt'))).toEqual({ text: '' })
  })

  it('write a file, or tell why not', async () => {
    const root = project()
    const edges = edgesOf(root)
    expect(await edges.writeText(join(root, 'book.html'), '<html>')).toBeUndefined()
    expect(readFileSync(join(root, 'book.html'), 'utf8')).toBe('<html>')
    expect(await edges.writeText(root, '<html>')).toBe(`${root} cannot be written (EISDIR)`)
  })

  it('print each stream for what it is: a terminal in colour, a pipe in 80 plain columns', () => {
    const edges = edgesOf(project(), { stdout: { isTTY: true, columns: 60 }, stderr: { columns: 60 } })
    expect([edges.out, edges.err]).toEqual([
      { columns: 60, colour: true },
      { columns: 80, colour: false },
    ])
  })

  it('show how far work has come on a terminal, on one line, and leave a file or a pipe alone', () => {
    const shown = (isTTY: boolean): readonly string[] => {
      const written: string[] = []
      const { progress } = edgesOf(project(), { stderr: { isTTY, write: (text) => written.push(text) } })
      progress('1 of 2 rules')
      progress('')
      return written
    }
    expect(shown(true)).toEqual(['\r\u001B[K1 of 2 rules', '\r\u001B[K'])
    expect(shown(false)).toEqual([])
  })
})
