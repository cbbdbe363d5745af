import type { Knowledge } from '#engine/model/knowledge.ts'
import type { SectionValue } from '../sections.ts'
import { lookUp } from './names.ts'
import type { Names } from './names.ts'
import { inside } from './place.ts'
import type { Located } from './place.ts'
import { COUNT, DAYS, MINUTES, PAIN, SECONDS } from './quantity.ts'
import type { Quantity } from './quantity.ts'
import { checkOrder } from './ranges.ts'
import type { Vocabulary } from './vocabulary.ts'

type DefaultsText = SectionValue<'defaults'>
type NumberKey = 'minutes' | 'pain-ceiling' | 'hold' | 'reassess-visits' | 'reassess-days' | 'home-least' | 'home-most'
type NameKey = 'letter' | 'consent' | 'referral' | 'safety-net'

/** Used while a pack is read whose defaults are missing or refused: such a pack does not load. */
const NOTHING: Knowledge['defaults'] = {
  minutes: 0,
  painCeiling: 0,
  hold: 0,
  positions: 0,
  reassessVisits: 0,
  reassessDays: 0,
  homeLeast: 0,
  homeMost: 0,
  steadyDays: 0,
  withdrawnDays: 0,
  safetyNet: '',
  letter: '',
  consent: '',
  referral: '',
}

const defaultPositions = ({ sections, positions }: Vocabulary): number =>
  sections['body/positions']
    .filter(({ value }) => value.default)
    .reduce((mask, { value }) => mask | (positions.byId.get(value.id)?.bit ?? 0), 0)

const readDefaults = (words: Vocabulary, { value, place }: Located<DefaultsText>): Knowledge['defaults'] => {
  const { report, amounts, actions } = words
  const number = (key: NumberKey, quantity: Quantity): number => amounts.number(value[key], quantity, inside(place, key))
  const days = (key: 'steady-after' | 'withdrawn-for'): number => amounts.days(value[key], inside(place, key))
  const name = (key: NameKey, known: Names<unknown>): string => {
    lookUp(report, known, value[key], inside(place, key))
    return value[key]
  }
  const home = { least: number('home-least', COUNT), most: number('home-most', COUNT) }
  checkOrder(report, home.least, home.most, inside(place, 'home-least'))
  return {
    minutes: number('minutes', MINUTES),
    painCeiling: number('pain-ceiling', PAIN),
    hold: number('hold', SECONDS),
    positions: defaultPositions(words),
    reassessVisits: number('reassess-visits', COUNT),
    reassessDays: number('reassess-days', DAYS),
    homeLeast: home.least,
    homeMost: home.most,
    steadyDays: days('steady-after'),
    withdrawnDays: days('withdrawn-for'),
    safetyNet: name('safety-net', words.topics),
    letter: name('letter', actions),
    consent: name('consent', actions),
    referral: name('referral', actions),
  }
}

/** Resolves the limits of a client with no active row. */
export const resolveDefaults = (words: Vocabulary): Knowledge['defaults'] => {
  const [entry] = words.sections.defaults
  return entry === undefined ? NOTHING : readDefaults(words, entry)
}
