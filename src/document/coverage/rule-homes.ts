import { entryOf, fieldOf, markedIn, prefixed, rowOf } from './home.ts'
import type { Home } from './home.ts'

const limitFields: Readonly<Record<string, string>> = { maxMinutes: 'minutes', painCeiling: 'pain-ceiling' }
const prefaceFields: Readonly<Record<string, string>> = { scope: 'about', reader: 'review' }

/** `urgency/routine-gp` is a word of the row `urgency`. */
const scaleValue: Home = {
  ...rowOf('scales'),
  id: ({ id }) => id.split('/')[0] ?? id,
  field: () => ['says'],
  holds: (found, { id }) => typeof found === 'string' && found.split(/[^a-z0-9-]+/u).includes(id.split('/')[1] ?? ''),
}

/** Where things live that rules, facts and the words of rules are made of (safety dossier). */
export const RULE_HOMES: Readonly<Record<string, Home>> = {
  'dossier-preface': entryOf('pack', { id: () => 'pack', field: ({ id }) => [prefaceFields[id] ?? id] }),
  technique: entryOf('techniques'),
  'technique-minimum': fieldOf('techniques', 'min-level'),
  'technique-macro': markedIn('groups', 'kind', 'techniques'),
  'ban-only-technique': entryOf('techniques', { from: 'safety/0.3' }),
  'restricted-as': fieldOf('technique-cards', 'restricted-as', { from: 'treatment/3.2' }),
  'contraindication-pointer': markedIn('groups', 'kind', 'facts'),
  'region-macro': markedIn('groups', 'kind', 'regions'),
  region: entryOf('body/regions'),
  'universal-cap': fieldOf('body/regions', 'cap'),
  'universal-cap-elsewhere': fieldOf('numbers', 'value', { id: () => 'general-cap' }),
  position: entryOf('body/positions'),
  'default-position': markedIn('body/positions', 'default', true),
  'position-only-on-request': markedIn('body/positions', 'default', false),
  default: entryOf('defaults', { id: () => 'defaults', field: ({ id }) => [limitFields[id] ?? id] }),
  motion: entryOf('motions'),
  'protective-fact': markedIn('facts', 'cautious', 'no'),
  gate: entryOf('facts'),
  'mandatory-fact': markedIn('facts', 'mandatory', true),
  'derived-fact': fieldOf('facts', 'derive'),
  'red-flag': entryOf('red-flags'),
  'red-flag-fact': entryOf('facts'),
  'known-unchanged-care': markedIn('facts', 'steady', 'care'),
  'known-unchanged-pause': markedIn('facts', 'steady', 'pause'),
  'weak-flag': entryOf('facts'),
  'other-fact': entryOf('facts'),
  'spondyloarthritis-feature': entryOf('facts'),
  'fact-macro': markedIn('groups', 'kind', 'facts'),
  combination: entryOf('combinations'),
  'urgency-advice': prefixed('advice', 'urgency-'),
  'safety-net-advice': markedIn('advice', 'kind', 'safety-net'),
  restriction: entryOf('restrictions'),
  'restriction-fact': entryOf('facts'),
  'technique-default-rule': prefixed('restrictions', 'td-'),
  sign: entryOf('signs'),
  'sign-fact': entryOf('facts'),
  'sign-response': fieldOf('signs', 'response'),
  finding: entryOf('follow-up'),
  'course-rule-in-force': entryOf('course'),
  statement: entryOf('safety'),
  'worked-example': entryOf('examples'),
  source: { ...entryOf('sources'), file: ({ section }) => `sources/${section.split('/')[0]}.yaml` },
  'scale-value': scaleValue,
  'answer-value': scaleValue,
  'muscle-regions': fieldOf('body/muscles', 'regions', { from: 'treatment/2.1' }),
}
