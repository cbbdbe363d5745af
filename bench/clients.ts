// A made-up clinic's clients, the same for the same seed: most say no to nearly everything, some have warnings, few have a history.
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { numbersFrom } from '../test/support/random/numbers.ts'

interface Dice {
  readonly odds: (share: number) => boolean
  readonly among: <T>(list: readonly T[]) => T
  readonly whole: (least: number, most: number) => number
}

const diceOf = (next: () => number): Dice => ({
  odds: (share) => next() < share,
  among: (list) => {
    const found = list[Math.floor(next() * list.length)]
    if (found === undefined) throw new RangeError('nothing to choose from')
    return found
  },
  whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
})

const day = (dice: Dice, year = '2026'): string => `${year}-0${dice.whole(1, 9)}-1${dice.whole(0, 9)}`

const PAINFUL = [
  ['lumbar-paraspinal-left', 'gluteal-left', 'posterior-thigh-left'],
  ['lumbar-paraspinal-left', 'lumbar-paraspinal-right'],
  ['deep-gluteal-right', 'posterior-thigh-right', 'calf-right'],
  ['gluteal-right', 'calf-right', 'foot-right'],
] as const

type Facts = Record<string, unknown>

/** A yes as people give it: mostly the word, sometimes with when and where. */
const yes = (dice: Dice, { dated, sided }: Fact): unknown => {
  if (dice.odds(0.6) || (!dated && !sided)) return 'yes'
  return { answer: 'yes', ...(dated ? { since: day(dice) } : {}), ...(sided ? { side: dice.among(['left', 'right'] as const) } : {}) }
}

const person = (dice: Dice): Facts => {
  const side = dice.among(['left', 'right'] as const)
  return {
    age: dice.whole(18, 90),
    sex: dice.among(['female', 'male']),
    'episode-start': day(dice),
    'pain-map': dice.among(PAINFUL),
    'leg-symptoms': dice.odds(0.8) ? 'yes' : 'no',
    'leg-side': side,
    'pain-below-gluteal-fold': dice.odds(0.5) ? { answer: 'yes', side } : 'no',
    'pf-has-capacity': 'yes',
    ...(dice.odds(0.3) ? { 'leg-pain': dice.whole(0, 10) } : {}),
  }
}

const history = (dice: Dice): Facts => ({
  answers: [{ on: '2026-10-20', facts: { 'rf-ces-saddle': 'no', 'mrc-dorsiflexion-left': dice.whole(3, 5) } }],
  sessions: [{ on: '2026-10-27', 'hands-on': 25, techniques: ['swedish-effleurage'], levels: { 'gluteal-left': 2 }, response: 'better' }],
  rechecks: [{ on: '2026-11-01', change: 'same' }],
})

const letter = { names: ['cc-anticoagulant'], by: 'doctor', on: '2026-11-10', written: true }

/** How many answers of two hundred are anything but no. */
const findings = (dice: Dice): number => (dice.odds(0.6) ? dice.whole(0, 1) : dice.odds(0.8) ? dice.whole(1, 4) : dice.whole(5, 15))

/** Makes clients of a pack, one line of JSON each, without the line end. */
export const clientLines = (knowledge: Knowledge, seed: number): (() => string) => {
  const dice = diceOf(numbersFrom(seed))
  const asked = knowledge.facts.filter(
    ({ derive, type, unanswered }) => derive === undefined && type === 'yes-no' && unanswered !== 'absent',
  )
  const allNo: Facts = Object.fromEntries(asked.map(({ id }) => [id, 'no']))
  let number = 0
  return () => {
    const facts: Facts = { ...allNo, ...person(dice) }
    for (let left = findings(dice); left > 0; left--) {
      const fact = dice.among(asked)
      facts[fact.id] = dice.odds(0.15) ? 'not-sure' : yes(dice, fact)
    }
    if (dice.odds(0.02)) facts['clearances'] = [letter]
    const past = dice.odds(0.05) ? { history: history(dice) } : {}
    return JSON.stringify({ id: `client-${++number}`, pack: knowledge.id, today: '2026-11-22', facts, ...past })
  }
}
