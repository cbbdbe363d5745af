import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Writes files below a folder; names are relative to it, with `/`. */
export const writeTree = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

/** Makes a folder of its own with these files; {@link temporaryTree} is the one for a single test. */
export const makeTree = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ischia-test-'))
  writeTree(folder, files)
  return folder
}

/** Removes a folder and all in it. */
export const removeTree = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** Makes a folder with these files that is gone when the present test ends. */
export const temporaryTree = (files: Readonly<Record<string, string>>): string => {
  const folder = makeTree(files)
  onTestFinished(() => removeTree(folder))
  return folder
}
