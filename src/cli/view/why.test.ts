import { describe, expect, it } from 'vitest'
import { opened } from '../../../test/support/clients.ts'
import { render } from '../page/render.ts'
import { subjectOf } from '../subject.ts'
import { verdict } from './verdict.ts'
import { why } from './why.ts'

const PAPER = { columns: 80, colour: false }
const subject = subjectOf(opened('EX-19'))
const { assessment } = subject

const withEntries = (statuses: readonly ('go' | 'go-with-care' | 'paused')[]): typeof subject => {
  const [entry] = assessment.trace
  const trace = statuses.flatMap((status, index) =>
    entry === undefined ? [] : [{ ...entry, rule: `r${index}`, title: `Rule ${index}`, status }],
  )
  const because = trace.filter(({ status }) => status !== 'go').map(({ rule }) => rule)
  return { ...subject, assessment: { ...assessment, trace, disposition: { ...assessment.disposition, complete: true, because } } }
}

const page = (from: typeof subject, all = false): string => render(why(from, { all, why: false }), PAPER).replaceAll(/\s+/gu, ' ')

describe('why', () => {
  it('shows the rules that decide, and names the others that are in force', () => {
    const text = page(withEntries(['go-with-care', 'paused', 'go']))
    expect(text).toContain('• Rule 1.')
    expect(text).not.toContain('• Rule 0.')
    expect(text).toContain('Also in force: rule 0.')
    expect(text).not.toContain('ule 2')
  })

  it('shows every rule that applied when all is asked for', () => {
    expect(page(withEntries(['go-with-care', 'paused', 'go']), true)).toMatch(/• Rule 0\..*• Rule 1\..*• Rule 2\./u)
  })

  it('says so where no rule asks for anything', () => {
    expect(page(withEntries([]))).toContain('No answer asks for more caution than holds for everybody.')
  })

  it('says that an open question is not a no', () => {
    expect(page(subject)).toContain('An unanswered safety question is never a “no”')
  })
})

describe('the verdict', () => {
  const scales = (status: typeof assessment.disposition.status, urgency: typeof assessment.disposition.urgency): string =>
    render(
      verdict({ ...subject, assessment: { ...assessment, disposition: { ...assessment.disposition, complete: true, status, urgency } } }),
      PAPER,
    )

  it.each([
    ['go', 'none', 'GO · no medical urgency'],
    ['go-with-care', 'routine-gp', 'GO WITH CARE · doctor at a normal visit'],
    ['paused', 'urgent-within-2-weeks', 'PAUSED · doctor within two weeks'],
    ['stopped', 'same-day', 'STOPPED · doctor today'],
    ['stopped', 'emergency-now', 'STOPPED · emergency now'],
  ] as const)('of %s and %s opens the page', (status, urgency, line) => {
    expect(scales(status, urgency).split('\n')[0]).toBe(line)
  })

  it('tells pack, version, day and completeness', () => {
    expect(scales('go', 'none')).toContain('sciatica 0.2.0 · 2026-11-22 · screening complete')
    expect(render(verdict(subject), PAPER)).toContain('screening not complete: 1 answer missing')
  })
})
