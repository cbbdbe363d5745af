import type { SectionName } from '../sections.ts'

/** What a part holds, and fields that mean something of their own there. */
export interface PartWords {
  readonly says: string
  readonly fields?: Readonly<Record<string, string>>
}

const RULES = 'safety rules; each adds caution and never removes what another added'

/** The parts of a pack in words. */
export const PART_WORDS: Readonly<Record<SectionName, PartWords>> = {
  pack: { says: 'what the pack is: format, id, version, languages, authors, licence, review, changelog' },
  numbers: { says: 'numbers that are design choices, named once and used elsewhere as $name' },
  sources: { says: 'sources, each once', fields: { mark: 'seen, or quoted from memory.', status: 'How far it could be checked.' } },
  facts: { says: 'the vocabulary: what can be known of a client' },
  groups: {
    says: 'named sets of facts, techniques, regions or motions',
    fields: { members: 'Ids, groups of the same kind, or patterns.' },
  },
  intake: { says: 'groups of questions, in the order they are asked' },
  defaults: { says: 'limits of a client with no active rule' },
  'body/levels': { says: 'the pressure scale' },
  'body/positions': { says: 'couch positions', fields: { up: 'The side that lies up.' } },
  'body/regions': { says: 'regions of the body map', fields: { cap: 'Highest pressure level for every client.' } },
  'body/muscles': { says: 'muscles and tissues' },
  'body/roots': { says: 'nerve roots' },
  'body/chart': { says: 'regions of the chart a client draws on' },
  motions: { says: 'motions that rules limit, and the joint angles that reach them' },
  products: { says: 'products that touch skin' },
  techniques: { says: 'techniques as rules name them' },
  'technique-cards': { says: 'techniques as therapists do them', fields: { level: 'Pressure levels it is done at.' } },
  actions: { says: 'things to do, ask or offer' },
  advice: { says: 'things to say' },
  clearances: { says: 'who may clear a paused rule, and for how long' },
  'red-flags': { says: RULES },
  combinations: { says: RULES },
  restrictions: { says: RULES },
  signs: { says: 'what may show during a session, and what is done at once' },
  'follow-up': { says: 'what may show after a session' },
  course: { says: 'rules about the course of sessions' },
  presentations: { says: 'patterns a picture may be consistent with, and what counts for and against each' },
  confidence: { says: 'the least score for each confidence' },
  examination: { says: 'bedside tests' },
  'protocols/profiles': { says: 'how a presentation is treated at one stage' },
  'protocols/templates': { says: 'minutes of the seven phases, by length of the appointment' },
  'protocols/dose': { says: 'how often and how long to begin with', fields: { home: 'How often to do the home programme.' } },
  'protocols/plan-rules': { says: 'rules that shape a plan inside the restrictions' },
  'protocols/objective': { says: 'weights of what makes one plan better than another' },
  'movements/items': { says: 'stretches and exercises' },
  'movements/sets': { says: 'movements that start a home programme together' },
  measures: { says: 'measures and when they are taken', fields: { when: 'When it is taken.' } },
  evidence: { says: 'rows of the evidence table' },
  claims: { says: 'claims that articles make, and what can honestly be said instead' },
  safety: { says: 'promises that must hold for every client' },
  reference: { says: 'tables that people need and no rule reads' },
}
