import { table } from './markdown.ts'
import type { CaseOutcome } from './outcome.ts'

const KINDS = {
  'outside-scope': 'outside the scope of massage',
  'medical-care-first': 'a doctor first',
  forbidden: 'the dossier forbids it',
  'not-told': 'the case does not tell what it rests on',
} as const

const rows = ({ about }: CaseOutcome): readonly (readonly string[])[] =>
  about.expected.should.flatMap(({ says, because, present }) =>
    because === undefined ? [] : [[about.id, says, `${KINDS[because.kind]}${present === undefined ? '' : ', in part'}`, because.says]],
  )

/** What a source asks for that is not in the answer, or not all of it, and the reason. */
export const leftOutSection = (outcomes: readonly CaseOutcome[]): readonly string[] => [
  '## Asked for by the source and not given, with the reason',
  table(['Case', 'The source asks for', 'Reason', 'In words'], outcomes.flatMap(rows)),
]
