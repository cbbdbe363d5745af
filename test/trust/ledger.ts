import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

const ROOT = join(import.meta.dirname, '../..')

/**
 * How a requirement is answered. Checked: by tests, each named as `file > name`, joined by ` | `. Written: by a page. Open: it applies, and nothing
 * shows yet that it is met. Later: what it speaks of does not exist so far. None: it does not apply.
 */
const STATES = ['checked', 'written', 'open', 'later', 'none'] as const

const ROW = z.strictObject({
  requirement: z.string().regex(/^\d+\.\d+\.\d+$/u),
  level: z.coerce.number(),
  'in our words': z.string().min(10),
  state: z.enum(STATES),
  evidence: z.string(),
})

/** A row of `docs/trust/asvs.csv`. */
export type Row = z.infer<typeof ROW>

/** The ledger as it stands. */
export const ledger = (): readonly Row[] =>
  z.array(ROW).parse(parse(readFileSync(join(ROOT, 'docs/trust/asvs.csv'), 'utf8'), { columns: true }))

/** A test that a row names. */
export interface Named {
  readonly file: string
  readonly name: string
}

/** The tests that answer a row. */
export const testsOf = ({ evidence }: Row): readonly Named[] =>
  evidence.split(' | ').map((one) => {
    const [file = '', name = ''] = one.split(' > ')
    return { file, name }
  })
