import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REQUIREMENTS } from './asvs-list.ts'
import type { Row } from './ledger.ts'
import { ledger, testsOf } from './ledger.ts'

const ROOT = join(import.meta.dirname, '../..')
const ROWS = ledger()

const of = (state: Row['state']): readonly Row[] => ROWS.filter((row) => row.state === state)

/** Whether a test file holds this text as the name of a test or of a table of tests. */
const holds = (file: string, name: string): boolean =>
  name.length > 10 && existsSync(join(ROOT, file)) && readFileSync(join(ROOT, file), 'utf8').includes(name)

describe('the ledger of ASVS 5.0', () => {
  it('knows the standard: 345 requirements, 70 of level 1 and 183 of level 2', () => {
    const count = (level: number) => REQUIREMENTS.filter((one) => one.level === level).length
    expect([REQUIREMENTS.length, count(1), count(2)]).toEqual([345, 70, 183])
  })

  it('answers each requirement of level 1 and 2 once, in the order of the standard', () => {
    const asked = REQUIREMENTS.filter(({ level }) => level <= 2)
    expect(ROWS.map(({ requirement, level }) => ({ number: requirement, level }))).toEqual(asked)
  })

  it('names only tests that exist', () => {
    const named = of('checked').flatMap(testsOf)
    expect(named.filter(({ file, name }) => !holds(file, name))).toEqual([])
  })

  it('points only to pages that exist', () => {
    expect(of('written').filter(({ evidence }) => !existsSync(join(ROOT, evidence)))).toEqual([])
  })

  it('gives a reason wherever a requirement is put off or does not apply', () => {
    expect([...of('later'), ...of('none')].filter(({ evidence }) => evidence.length < 6)).toEqual([])
  })
})
