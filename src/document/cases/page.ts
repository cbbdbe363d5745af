import type { TraceEntry } from '#engine/model/assessment.ts'
import { conflictsSection } from './conflicts.ts'
import { leftOutSection } from './left-out.ts'
import { table } from './markdown.ts'
import { decidingRules, isOverCautious, stepsAbove } from './outcome.ts'
import type { CaseOutcome } from './outcome.ts'

/** The most cases in which massage may be refused where the source allows it, or the urgency be two steps higher. */
const MOST_OVER_CAUTIOUS = 6

const ruleWithRow = ({ rule, dossier }: TraceEntry): string => `\`${rule}\` (${dossier})`

const overview = (outcomes: readonly CaseOutcome[]): string =>
  table(
    [
      'Case',
      'Kind',
      'Source: massage',
      'Source: urgency',
      'Given: status',
      'Given: urgency',
      'Given: plan',
      'Rules that decide (dossier row)',
    ],
    outcomes.map((outcome) => {
      const { about, assessment, planned } = outcome
      const { status, urgency } = assessment.disposition
      return [
        about.id,
        about.kind,
        about.expected.massage ? 'yes' : 'no',
        about.expected.urgency,
        status,
        urgency,
        planned ? 'yes' : 'no',
        decidingRules(outcome).map(ruleWithRow).join(', '),
      ]
    }),
  )

const summary = (outcomes: readonly CaseOutcome[]): string => {
  const under = outcomes.filter((outcome) => stepsAbove(outcome) < 0)
  const over = outcomes.filter(isOverCautious)
  const higher = outcomes.filter((outcome) => !isOverCautious(outcome) && stepsAbove(outcome) === 1)
  return [
    `- ${outcomes.length} cases, ${outcomes.filter(({ about }) => about.expected.massage).length} of which the source allows massage.`,
    `- ${over.length} of at most ${MOST_OVER_CAUTIOUS} are over-cautious: massage refused where the source allows it, or an urgency two steps higher.`,
    `- ${higher.length} are one step more urgent than the source.`,
    `- ${under.length} have urgency \`none\` where the source says an ordinary appointment; the offer of a letter to the doctor meets it: ${under.map(({ about }) => about.id).join(', ')}.`,
  ].join('\n')
}

const INTRODUCTION = `# Published cases

Made by \`npm run generate\` from \`packs/sciatica/cases/\`; a test fails while it is out of date. Each case restates a published
report, with what its source did or concluded, and what the engine gives. A case is a reading of a report for testing software,
not medical advice. Where dossier and case differ the dossier stands: no rule is bent to fit one case.`

/** The page of the published cases: expected and given outcome of each, the rules that decide, and why the dossier stands. */
export const casesPage = (outcomes: readonly CaseOutcome[]): string =>
  `${[INTRODUCTION, summary(outcomes), '## All cases', overview(outcomes), ...conflictsSection(outcomes), ...leftOutSection(outcomes)].join('\n\n')}\n`
