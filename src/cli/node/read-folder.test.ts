import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryTree } from '../../../test/support/temporary.ts'
import { readFolder } from './read-folder.ts'

const every = (): boolean => true

const namesIn = (folder: string, wanted: (file: string) => boolean = every): readonly string[] => {
  const read = readFolder(folder, wanted)
  return 'files' in read ? [...read.files.keys()] : [read.fault]
}

describe('reading the folder of a pack', () => {
  it('gives the texts below it by name, in order', () => {
    const folder = temporaryTree({ 'pack.yaml': 'id: x', 'facts/b.yaml': 'b', 'facts/a.yaml': 'a' })
    const read = readFolder(folder, every)
    expect('files' in read && [...read.files]).toEqual([
      ['facts/a.yaml', 'a'],
      ['facts/b.yaml', 'b'],
      ['pack.yaml', 'id: x'],
    ])
  })

  it('follows no link, and leaves hidden files alone', () => {
    const outside = temporaryTree({ 'secret.yaml': 'secret' })
    const folder = temporaryTree({ 'pack.yaml': 'id: x', '.git/config': 'x' })
    symlinkSync(outside, join(folder, 'facts'))
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'secret.yaml'))
    expect(namesIn(folder)).toEqual(['pack.yaml'])
  })

  it('reads only what is wanted', () => {
    const folder = temporaryTree({ 'pack.yaml': 'id: x', 'reference/a.yaml': 'a' })
    expect(namesIn(folder, (file) => !file.startsWith('reference/'))).toEqual(['pack.yaml'])
  })

  it('does not read a folder that is far too large for a pack', () => {
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`${index}.yaml`, '']))
    expect(namesIn(temporaryTree(many))).toEqual(['too-large'])
    expect(namesIn(temporaryTree({ 'film.yaml': 'x'.repeat(33_000_000) }))).toEqual(['too-large'])
  })

  it('tells a missing folder and a file for what they are', () => {
    const folder = temporaryTree({ 'pack.yaml': '' })
    expect(namesIn(join(folder, 'no'))).toEqual(['missing'])
    expect(namesIn(join(folder, 'pack.yaml'))).toEqual(['not-a-folder'])
  })
})
