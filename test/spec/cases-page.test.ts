import { describe, expect, it } from 'vitest'
import { table } from '#document/cases/markdown.ts'
import { decidingRules, isOverCautious } from '#document/cases/outcome.ts'
import type { CaseOutcome } from '#document/cases/outcome.ts'
import { casesPage } from '#document/cases/page.ts'
import { screenedCases } from './support/screened.ts'

const OUTCOMES: readonly CaseOutcome[] = screenedCases().map(({ about, assessment, plan }) => ({
  about,
  assessment,
  planned: plan !== null,
}))

const named = (id: string): CaseOutcome => {
  const found = OUTCOMES.find(({ about }) => about.id === id)
  if (found === undefined) throw new Error(`there is no case ${id}`)
  return found
}

const lineOf = (page: string, start: string): string => page.split('\n').find((line) => line.startsWith(start)) ?? ''

describe('the page of the published cases', () => {
  const page = casesPage(OUTCOMES)

  it.each(OUTCOMES.map((outcome) => ({ name: outcome.about.id, outcome })))(
    'shows what the source of $name says and what is given',
    ({ outcome }) => {
      const { about, assessment } = outcome
      const line = lineOf(page, `| ${about.id} | ${about.kind} |`)
      expect(line).toContain(`| ${about.expected.urgency} | ${assessment.disposition.status} | ${assessment.disposition.urgency} |`)
      expect(decidingRules(outcome).filter(({ rule, dossier }) => !line.includes(`\`${rule}\` (${dossier})`))).toEqual([])
    },
  )

  it('tells of each over-cautious case the rule, its dossier row and why the dossier stands', () => {
    const line = lineOf(page, '- **retired-builder-walking-leg-heaviness**')
    expect(line).toContain('massage refused; urgency same-day, 2 steps above the source')
    expect(line).toContain('`rf-bilateral-sciatica-new` (safety/1.2.1)')
    expect(line).toContain('choice D-02')
  })

  it('counts a refused massage and two steps of urgency as over-caution, one step not', () => {
    expect(isOverCautious(named('teen-soccer-disc-buttock-pain'))).toBe(true)
    expect(isOverCautious(named('electric-leg-pain-with-healing-blisters'))).toBe(false)
    const electric = named('electric-leg-pain-with-healing-blisters')
    const asRoutine = {
      ...electric,
      about: { ...electric.about, expected: { ...electric.about.expected, urgency: 'routine-gp' as const } },
    }
    expect(isOverCautious(asRoutine)).toBe(true)
  })

  it('gives the reason for everything a source asks for that is not given', () => {
    expect(lineOf(page, '| teacher-left-back-buttock-referred | driving and desk breaks |')).toContain(
      'the case does not tell what it rests on',
    )
    expect(lineOf(page, '| runner-piriformis-five-months | running load and footwear advice |')).toContain(
      'outside the scope of massage, in part',
    )
  })

  it('says none where no case is over-cautious', () => {
    const agreeing = [named('right-foot-drop-three-weeks')]
    expect(casesPage(agreeing)).toContain('## Over-cautious, and why the dossier stands\n\nNone.')
    expect(casesPage(agreeing)).toContain('- 0 of at most 6 are over-cautious')
  })

  it('keeps a table whole whatever stands in a cell', () => {
    expect(table(['a', 'b'], [['x | y', 'one\ntwo']])).toBe('| a | b |\n| --- | --- |\n| x \\| y | one two |')
  })
})
