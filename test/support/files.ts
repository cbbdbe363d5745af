import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Reads every file below a folder as UTF-8 text; names are relative to the folder, with `/`, in order of name. */
export const readTree = (dir: string): Map<string, string> => {
  const files = new Map<string, string>()
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(dir, folder), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(name)
      else files.set(name, readFileSync(join(dir, name), 'utf8'))
    }
  }
  walk('')
  return files
}
