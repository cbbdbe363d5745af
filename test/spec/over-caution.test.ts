import { describe, expect, it } from 'vitest'
import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import { screenedCases } from './support/screened.ts'
import type { ScreenedCase } from './support/screened.ts'

const CASES = screenedCases()

const steps = ({ about, assessment }: ScreenedCase): number =>
  URGENCIES.indexOf(assessment.disposition.urgency) - URGENCIES.indexOf(about.expected.urgency)

const refused = ({ about, plan }: ScreenedCase): boolean => about.expected.massage && plan === null

const names = (cases: readonly ScreenedCase[]): readonly string[] => cases.map(({ about }) => about.id)

/** Every rule that, alone, asks for more caution than the source: a pause where it worked, or a higher urgency. */
const stricterThanSource = ({ about, assessment }: ScreenedCase): readonly string[] =>
  assessment.trace
    .filter(
      ({ status, urgency }) =>
        (about.expected.massage && STATUSES.indexOf(status) >= STATUSES.indexOf('paused')) ||
        URGENCIES.indexOf(urgency) > URGENCIES.indexOf(about.expected.urgency),
    )
    .map(({ rule }) => rule)

describe('over-caution in the 30 published cases', () => {
  const OVER = CASES.filter((one) => refused(one) || steps(one) >= 2)
  const HIGHER = CASES.filter((one) => refused(one) || steps(one) >= 1)

  it('is massage refused, or an urgency two steps higher, in at most 6', () => {
    expect(OVER.length).toBeLessThanOrEqual(6)
  })

  it('is told in the file of every case that is answered more cautiously than its source, and of no other', () => {
    expect(names(CASES.filter(({ about }) => about.conflict !== undefined))).toEqual(names(HIGHER))
  })

  it.each(HIGHER.map((one) => ({ name: one.about.id, one })))('of $name names every rule that causes it, and no other', ({ one }) => {
    expect([...(one.about.conflict?.rules ?? [])].sort()).toEqual([...stricterThanSource(one)].sort())
  })
})
