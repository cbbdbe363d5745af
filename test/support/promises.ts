import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const PROMISE = /^- \*\*([A-Z]{1,2}\d+)\*\* /gmu
const TITLE = /\(\s*(['"`])\[([A-Z]{1,2}\d+(?:, ?[A-Z]{1,2}\d+)*)\]/gu

/** Numbers of the promises on a page of `docs/spec`. */
export const promisesIn = (page: string): readonly string[] => [...page.matchAll(PROMISE)].flatMap(([, id]) => id ?? [])

/** Numbers that titles of tests in a file cite, such as `it('[A2] …'` or `it.each(rows)('[L2, L3] …'`. */
export const citationsIn = (text: string): readonly string[] => [...text.matchAll(TITLE)].flatMap(([, , ids]) => (ids ?? '').split(/, ?/u))

/** Texts of all files below a folder whose names end so, by their paths. */
export const textsBelow = (folder: string, ending: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
