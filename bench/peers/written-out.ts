import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Book } from './book.ts'
import type { Fired, Peer } from './peer.ts'
import type { Facts } from './plain/facts.ts'
import { spelling } from './plain/spelling.ts'
import type { Dialect } from './plain/spelling.ts'

const FOLDER = join(import.meta.dirname, '../../build/bench')

interface Written {
  readonly open: (facts: Facts) => object
  readonly share: (client: object) => object
  readonly rules: readonly ((client: object, shared: object) => boolean)[]
}

const at = (name: string): string => `client['${name}']`
const among = (fact: string, words: readonly string[], sign: string, join: string): string =>
  words.length === 1 ? `${at(fact)} ${sign} '${words[0]}'` : `(${words.map((word) => `${at(fact)} ${sign} '${word}'`).join(join)})`

const javascript: Dialect = {
  is: (fact, words) => among(fact, words, '===', ' || '),
  isNot: (fact, words) => among(fact, words, '!==', ' && '),
  mark: at,
  not: (of) => `!(${of})`,
  all: '&&',
  any: '||',
  atLeast: (count, of) => `${of.map((each) => `(${each} ? 1 : 0)`).join(' + ')} >= ${count}`,
  quantity: at,
  either: (when, then, otherwise) => `${when} ? ${then} : ${otherwise}`,
}

/** The rules as somebody would write them by hand who knows them all and never has to change one. */
const writtenRules = ({ words, names, lines, shared }: Book): string => {
  const spell = spelling(javascript, words, (plain) => {
    const name = shared.get(plain)
    return name === undefined ? undefined : `shared.${name}`
  })
  return [
    'export const open = (facts) => ({',
    ...[...names.answers].map((name) => `  '${name}': facts['${name}'] ?? '',`),
    ...[...names.marks].map((name) => `  '${name}': facts['${name}'] === true,`),
    ...[...names.quantities].map((name) => `  '${name}': facts['${name}'],`),
    '})',
    'export const share = (client) => {',
    '  const shared = {',
    ...[...shared.values()].map((name) => `    ${name}: false,`),
    '  }',
    ...[...shared].map(([plain, name]) => `  shared.${name} = ${spell(plain)}`),
    '  return shared',
    '}',
    'export const rules = [',
    ...lines.flatMap(({ id, plain }) => [
      `  // ${id}`,
      `  (client, shared) => ${shared.has(plain) ? `shared.${shared.get(plain)}` : spell(plain)},`,
    ]),
    ']',
    '',
  ].join('\n')
}

/** Functions that were written out once, in a file below build/bench, and read like hand-written ones. */
export const writtenOut = async (book: Book, fileName: string): Promise<Peer> => {
  mkdirSync(FOLDER, { recursive: true })
  const file = join(FOLDER, fileName)
  writeFileSync(file, writtenRules(book))
  const { open, share, rules }: Written = await import(pathToFileURL(file).href)
  const indexes = book.lines.map(({ index }) => index)
  return {
    name: 'functions written out',
    open: (facts) => {
      const client = open(facts)
      return (): Fired => {
        const shared = share(client)
        const fired: number[] = []
        for (const [at, rule] of rules.entries()) if (rule(client, shared)) fired.push(indexes[at] ?? -1)
        return fired
      }
    },
  }
}
