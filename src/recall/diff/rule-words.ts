import type { EntryOf } from '#document/entry-key.ts'
import { conditionWords } from '#document/book/words/condition.ts'
import { STATUS_WORDS, URGENCY_WORDS } from '#document/book/words/disposition.ts'
import { effectLines } from '#document/book/words/effect.ts'
import { plainWords } from '#document/plain-words.ts'
import type { Rule } from '#engine/model/rule.ts'
import type { RulePart } from '#document/book/parts/rules.ts'
import type { Aspect } from './demand.ts'
import type { PackSide } from './pack-side.ts'
import type { RuleChange } from './rule-direction.ts'

type RuleText = EntryOf<RulePart>

/** A rule as its pack writes it and as the engine runs it. */
export interface RuleSide {
  readonly side: PackSide
  readonly text: RuleText
  readonly rule: Rule
}

const FIELDS: Readonly<Record<Exclude<Aspect, 'status' | 'urgency'>, keyof RuleText>> = {
  pressure: 'cap',
  techniques: 'forbid',
  holds: 'hold',
  motions: 'motions',
  positions: 'positions',
  minutes: 'minutes',
  pain: 'pain-ceiling',
  products: 'products',
  'earlier sessions': 'session',
  requirements: 'requires',
}

const NOTHING = 'no limit'

const lines = (side: PackSide, effect: Partial<RuleText>): string => effectLines(side.book, effect).map(plainWords).join('; ')

const aspect = ({ side, text }: RuleSide, what: keyof typeof FIELDS): string => {
  const field = FIELDS[what]
  return text[field] === undefined ? NOTHING : lines(side, { [field]: text[field] })
}

const oneCase = ({ side }: RuleSide, { when, ...effect }: NonNullable<RuleText['also']>[number]): string => {
  const scales = [
    effect.status === undefined ? '' : STATUS_WORDS[effect.status],
    effect.urgency === undefined ? '' : URGENCY_WORDS[effect.urgency],
  ]
  const asks = [...scales, lines(side, effect)].filter((words) => words !== '').join('; ')
  return `where ${plainWords(conditionWords(side.book, when))}: ${asks}`
}

const KINDS: Readonly<Record<Rule['kind'], string>> = {
  'red-flag': 'red flag: speaks when it is known to be true',
  combination: 'combination: speaks when it is known to be true',
  restriction: 'restriction: holds until it is known to be false',
  sign: 'sign during a session',
  'follow-up': 'finding after a session',
  course: 'rule of the course: holds until it is known to be false',
}

const clearance = ({ side, rule: { clearance } }: RuleSide): string => {
  if (clearance === undefined) return 'no letter lifts it'
  const says = side.book.find('clearances', clearance.id)?.says ?? clearance.id
  return `${says}; a letter counts for ${clearance.days} days`
}

/** One part of a rule as it stands, in a therapist's words. */
export const ruleWords = (one: RuleSide, what: RuleChange): string => {
  const { side, text, rule } = one
  switch (what) {
    case 'condition':
      return plainWords(conditionWords(side.book, text.when))
    case 'status':
      return STATUS_WORDS[rule.effect.status]
    case 'urgency':
      return URGENCY_WORDS[rule.effect.urgency]
    case 'cases':
      return text.also === undefined ? 'no further case' : text.also.map((each) => oneCase(one, each)).join('; ')
    case 'kind':
      return KINDS[rule.kind]
    case 'clearance':
      return clearance(one)
    case 'known and unchanged':
      return rule.steady === undefined ? 'not accepted' : STATUS_WORDS[rule.steady.status]
    case 'response':
      return rule.response?.replaceAll('-', ' ') ?? 'none'
    default:
      return aspect(one, what)
  }
}

/** Everything a rule asks for and of whom, for one that is new or gone. */
export const wholeRule = (one: RuleSide): string => {
  const { side, text, rule } = one
  const { status, urgency } = rule.effect
  const asks = [status === 'go' ? '' : STATUS_WORDS[status], urgency === 'none' ? '' : URGENCY_WORDS[urgency], lines(side, text)]
  const more = (text.also ?? []).map((each) => oneCase(one, each))
  return `${ruleWords(one, 'condition')}: ${[...asks, ...more].filter((words) => words !== '').join('; ')}`
}
