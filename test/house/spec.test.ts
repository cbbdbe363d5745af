import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { citationsIn, promisesIn, textsBelow } from '../support/promises.ts'
import { ROOT } from './source-files.ts'

const pages = textsBelow(join(ROOT, 'docs/spec'), '.md')
// This file quotes titles that cite nothing.
const tests = [...textsBelow(join(ROOT, 'src'), '.test.ts'), ...textsBelow(join(ROOT, 'test'), '.test.ts')].filter(
  ([name]) => !name.endsWith('spec.test.ts'),
)
const promised = [...pages.values()].flatMap(promisesIn)
// Several stand on a line there: they are the headings of longer lists.
const ofTrust = [...readFileSync(join(ROOT, 'docs/trust/numbers.md'), 'utf8').matchAll(/\*\*([AIT]\d+)\*\*/gu)].flatMap(
  ([, id]) => id ?? [],
)

describe('docs/spec', () => {
  it('holds promises', () => {
    expect(promised.length).toBeGreaterThan(40)
  })

  it('gives no number twice', () => {
    expect(promised.filter((id, index) => promised.indexOf(id) !== index)).toEqual([])
  })

  it.each([...pages])('%s promises nothing that no test cites', (_, page) => {
    const cited = new Set(tests.flatMap(([, text]) => citationsIn(text)))
    expect(promisesIn(page).filter((id) => !cited.has(id))).toEqual([])
  })

  it('knows every number that a test cites', () => {
    const known = new Set([...promised, ...ofTrust])
    const strangers = tests.flatMap(([file, text]) =>
      citationsIn(text)
        .filter((id) => !known.has(id))
        .map((id) => `${file}: ${id}`),
    )
    expect(strangers).toEqual([])
  })
})

describe('reading promises and citations', () => {
  it('takes the number that opens a line of the list, and no other', () => {
    expect(promisesIn('# P9\n- **A1** One. (see **A7**)\n- **PR12** Two.\n- A3 none\n  - **B1** nor this')).toEqual(['A1', 'PR12'])
  })

  it('takes the numbers that open a title, one or more, in a table or not', () => {
    const text = `it('[A1] one', f); it.each(rows)("[L2, L3] two", f)\ndescribe(\n  \`[C4] three\`)`
    expect(citationsIn(text)).toEqual(['A1', 'L2', 'L3', 'C4'])
  })

  it('takes no statement number, source or later bracket', () => {
    expect(citationsIn(`it('[SP-11] falls', f); it('see [A1]', f); const a = ['[S2] no']`)).toEqual([])
  })
})
