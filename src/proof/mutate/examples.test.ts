import { describe, expect, it } from 'vitest'
import { publishedClients } from '../../../test/support/published.ts'
import { SCIATICA } from '../../../test/support/sciatica.ts'
import { noticingExamples } from './examples.ts'
import type { Mutant } from './mutant.ts'
import { mutantsOf } from './mutants-of.ts'

const noticing = noticingExamples(
  SCIATICA,
  publishedClients(SCIATICA).map(({ read }) => read),
)

const mutant = (rule: string, says: string): Mutant => {
  const from = SCIATICA.ruleById.get(rule)
  const found = from === undefined ? undefined : mutantsOf(SCIATICA, from).find((each) => each.says === says)
  if (found === undefined) throw new TypeError(`${rule} has no mutant that says ${says}`)
  return found
}

describe('cases and worked examples', () => {
  it.each([
    ['cc-radiculopathy-acute', 'the rule is gone', 'EX-01'],
    ['cc-radiculopathy-acute', '35 minutes instead of 30', 'EX-01'],
    ['cc-radiculopathy-acute', 'level 3 instead of 2', 'EX-01'],
    ['cc-radiculopathy-acute', 'vibration is no longer out', 'EX-01'],
  ])('notice of %s: %s', (rule, says, example) => {
    expect(noticing(mutant(rule, says))).toContain(example)
  })

  it('notice nothing of a rule that has to do with none of them', () => {
    expect(noticing(mutant('cc-eds-vascular', 'the rule is gone'))).toEqual([])
  })
})
