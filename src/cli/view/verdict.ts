import { heading, para } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import type { Subject } from '../subject.ts'
import { count, listed } from '../words/names.ts'
import { STATUS_WORDS, URGENCY_WORDS } from '../words/scales.ts'

const completeness = ({ assessment: { open, disposition } }: Subject): string =>
  disposition.complete
    ? 'screening complete'
    : `screening not complete: ${count(open.filter(({ blocks }) => blocks).length, 'question')} open`

/** The two scales, first of all: what may be done, how soon a doctor is needed, and what the findings can come with. */
export const verdict = (subject: Subject): readonly Block[] => {
  const { assessment } = subject
  const { status, urgency, suspected } = assessment.disposition
  const { word, means, tone } = STATUS_WORDS[status]
  return [
    ...heading(`${word.toUpperCase()} · ${URGENCY_WORDS[urgency].word}`, tone),
    para(means, 0),
    ...(suspected.length === 0 ? [] : [para(`Findings like these can come with ${listed(suspected)}.`, 0)]),
    para(toned('quiet', `${assessment.pack.id} ${assessment.pack.version} · ${assessment.today} · ${completeness(subject)}`), 0),
  ]
}
