import type { Applies, Ground } from '#engine/model/assessment.ts'
import type { Phase } from '#engine/model/technique.ts'
import type { Status, Urgency } from '#engine/model/scale.ts'
import type { Tone } from '../page/text.ts'

/** A value of a scale as people read it. */
interface Word {
  readonly word: string
  readonly means: string
}

/** The four statuses. Source: safety dossier 0.2. */
export const STATUS_WORDS: Readonly<Record<Status, Word & { readonly tone: Tone }>> = {
  go: { word: 'Go', means: 'Hands-on work, inside the limits that hold for everybody.', tone: 'good' },
  'go-with-care': { word: 'Go with care', means: 'Hands-on work, inside the limits below.', tone: 'care' },
  paused: { word: 'Paused', means: 'No hands-on work until what stands below has been cleared.', tone: 'stop' },
  stopped: { word: 'Stopped', means: 'No hands-on work. The doctor comes first.', tone: 'stop' },
}

/** The five urgencies. Source: safety dossier 0.2. */
export const URGENCY_WORDS: Readonly<Record<Urgency, Word>> = {
  none: { word: 'no medical urgency', means: 'No answer asks for a doctor.' },
  'routine-gp': { word: 'doctor at a normal visit', means: 'A doctor at a normal visit.' },
  'urgent-within-2-weeks': { word: 'doctor within two weeks', means: 'A doctor within two weeks.' },
  'same-day': { word: 'doctor today', means: 'A doctor today.' },
  'emergency-now': { word: 'emergency now', means: 'Emergency care now.' },
}

/** The steps of a session. Source: treatment dossier 4.6. */
export const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  A: 'Arrive',
  B: 'Settle',
  C: 'Main work',
  D: 'Around it',
  E: 'Movement',
  F: 'Integrate',
  G: 'Close',
}

/** How a rule came to apply; empty where its condition is simply true. */
export const APPLIES_WORDS: Readonly<Record<Applies | 'for-everybody' | 'while-incomplete', string>> = {
  true: '',
  'until-answered': 'holds until it is answered',
  steady: 'known, unchanged and accepted as such',
  cleared: 'cleared in writing',
  'for-everybody': 'holds for everybody',
  'while-incomplete': 'holds until the screening is complete',
}

/** Where an answer comes from; empty where a person gave it. */
export const FROM_WORDS: Readonly<Record<Ground['from'], string>> = {
  given: '',
  assumed: 'assumed',
  held: 'held from an earlier answer',
  derived: 'worked out from the next',
  history: 'from the history',
  unanswered: '',
}
