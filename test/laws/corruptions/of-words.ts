import type { Movement } from '#engine/model/movement.ts'
import type { Plan } from '#engine/model/plan.ts'
import { legsReaching } from '#engine/propose/reaches.ts'
import { handsAt, movesAt, withGuidance, withPlan, withSegment, withSession, without } from './corruption.ts'
import type { Corruption, Made, Pick } from './corruption.ts'

const otherThan = <T>(pick: Pick, items: readonly T[], item: T): T | undefined => pick(without(items, item))

/** A rule of the pack that would forbid something of the plan, as if it had become active since. */
const laterRule = (made: Made, pick: Pick, forbids: (rule: Made['knowledge']['planRules'][number]) => boolean): Made | undefined => {
  const rule = pick(made.knowledge.planRules.filter(forbids))
  return rule === undefined ? undefined : withGuidance(made, ({ rules }) => ({ rules: [...rules, rule.id] }))
}

const used = ({ plan }: Made): readonly string[] => handsAt(plan).map(({ segment }) => segment.card)

const moved = ({ plan }: Made): readonly string[] => [
  ...plan.home.map(({ movement }) => movement),
  ...movesAt(plan).map(({ segment }) => segment.movement),
]

const quietly = ({ knowledge }: Made, id: string): boolean => {
  const card = knowledge.cardById.get(id)
  return card?.gentle === true && !card.lubricated && card.phases.includes('B')
}

const withoutOne = (
  made: Made,
  pick: Pick,
  field: 'requires' | 'messages' | 'letters' | 'shapedBy',
  among: (id: string) => boolean,
): Made | undefined => {
  const id = pick(made.plan[field].filter(among))
  return id === undefined ? undefined : withPlan(made, { [field]: without(made.plan[field], id) })
}

const everyWhere = (): boolean => true

const homeOf = (made: Made, home: Plan['home']): Made => withPlan(made, { home })

const limitsOf = ({ assessment }: Made) => assessment.guidance?.limits

/** Motions among these that a movement reaches with both legs, by the proposer's own reading, which shares nothing with check's. */
const motionsOf = ({ knowledge, assessment }: Made, movement: Movement, among: readonly string[]): readonly string[] =>
  knowledge.motions
    .filter((motion) => among.includes(motion.id) && legsReaching(movement, motion, assessment.guidance?.affected ?? []) === 3)
    .map(({ id }) => id)

/** Ways to make wrong for whom, when and with which knowledge a plan was made. */
const STANDING: readonly Corruption[] = [
  {
    name: 'a stale version of the pack',
    code: 'ISC-PLAN-001',
    of: (made) => withPlan(made, { pack: { ...made.plan.pack, version: '0.0.1' } }),
  },
  { name: 'another pack', code: 'ISC-PLAN-001', of: (made) => withPlan(made, { pack: { ...made.plan.pack, id: 'shoulders' } }) },
  {
    name: 'another day',
    code: 'ISC-PLAN-002',
    of: (made, pick) => withPlan(made, { madeOn: pick(['2026-11-21', '2026-11-23', '']) ?? '' }),
  },
  {
    name: 'a client who was stopped since',
    code: 'ISC-PLAN-003',
    of: (made, pick) => {
      const { disposition } = made.assessment
      const worse = pick([{ status: 'stopped' as const }, { status: 'paused' as const }, { complete: false }]) ?? {}
      return { ...made, assessment: { ...made.assessment, disposition: { ...disposition, ...worse } } }
    },
  },
  { name: 'no guidance any more', code: 'ISC-PLAN-004', of: (made) => ({ ...made, assessment: { ...made.assessment, guidance: null } }) },
  {
    name: 'another presentation',
    code: 'ISC-PLAN-004',
    of: (made, pick) => {
      const { presentation } = made.plan
      const id = otherThan(
        pick,
        made.knowledge.presentations.map((each) => each.id),
        presentation.id,
      )
      return id === undefined ? undefined : withPlan(made, { presentation: { ...presentation, id } })
    },
  },
  {
    name: 'another profile',
    code: 'ISC-PLAN-004',
    of: (made, pick) => {
      const { presentation } = made.plan
      const profile = otherThan(
        pick,
        made.knowledge.profiles.map(({ id }) => id),
        presentation.profile,
      )
      return profile === undefined ? undefined : withPlan(made, { presentation: { ...presentation, profile } })
    },
  },
  {
    name: 'irritability lowered',
    code: 'ISC-PLAN-004',
    of: (made) => (made.plan.irritability === 'low' ? undefined : withPlan(made, { irritability: 'low' })),
  },
  {
    name: 'a rule that allows no plan',
    code: 'ISC-PLAN-005',
    of: (made, pick) => laterRule(made, pick, ({ then }) => then.noPlan !== undefined),
  },
]

/** Ways to make movements and the home programme wrong. */
const MOVEMENT: readonly Corruption[] = [
  {
    name: 'a movement that reaches what is limited',
    code: 'ISC-PLAN-040',
    of: (made, pick) => {
      const movement = pick(
        made.knowledge.movements.filter(
          (movement) => motionsOf(made, movement, limitsOf(made)?.motions.map(({ motion }) => motion) ?? []).length > 0,
        ),
      )
      const [first, ...rest] = made.plan.home
      if (movement === undefined || first === undefined) return undefined
      return homeOf(made, [{ ...first, movement: movement.id, dose: movement.dose }, ...rest])
    },
  },
  {
    name: 'a motion that was limited since',
    code: 'ISC-PLAN-040',
    of: (made, pick) => {
      const movement = made.knowledge.movementById.get(pick(moved(made)) ?? '')
      const motion =
        movement === undefined
          ? undefined
          : pick(
              motionsOf(
                made,
                movement,
                made.knowledge.motions.map(({ id }) => id),
              ),
            )
      return motion === undefined
        ? undefined
        : withGuidance(made, ({ limits }) => ({ limits: { ...limits, motions: [...limits.motions, { motion, side: 'both' }] } }))
    },
  },
  {
    name: 'a movement whose caution holds',
    code: 'ISC-PLAN-041',
    of: (made, pick) => {
      const id = pick(moved(made))
      return id === undefined ? undefined : withGuidance(made, ({ heldBack }) => ({ heldBack: [...heldBack, id] }))
    },
  },
  {
    name: 'a movement that a rule leaves out',
    code: 'ISC-PLAN-042',
    of: (made, pick) => laterRule(made, pick, ({ then }) => moved(made).some((id) => then.excludeMovements.includes(id))),
  },
  {
    name: 'no movement in the session',
    code: 'ISC-PLAN-043',
    of: (made) => {
      const at = movesAt(made.plan)
      const hands = handsAt(made.plan).find(({ segment }) => segment.phase === 'E')
      if (at.length !== 1 || hands === undefined) return undefined
      return withSession(made, { segments: made.plan.session.segments.filter(({ kind }) => kind !== 'movement') })
    },
  },
  {
    name: 'another dose',
    code: 'ISC-PLAN-044',
    of: (made, pick) => {
      const item = pick([...made.plan.home.entries()])
      return item === undefined ? undefined : homeOf(made, made.plan.home.with(item[0], { ...item[1], dose: '100 × a day' }))
    },
  },
  {
    name: 'a home programme that is emptied with an excuse',
    code: 'ISC-PLAN-045',
    of: (made, pick) => (made.plan.home.length < 2 ? undefined : withPlan(made, { home: [], homeReason: pick(['no time', null]) ?? null })),
  },
  {
    name: 'a home programme that is too long',
    code: 'ISC-PLAN-045',
    of: (made) => {
      const more = made.knowledge.movements.slice(0, 6).map(({ id, dose }) => ({
        movement: id,
        dose,
        why: { says: '', rules: [], backing: { citations: [], memory: false, design: true } },
      }))
      return homeOf(made, [...made.plan.home, ...more])
    },
  },
  {
    name: 'a movement said twice at home',
    code: 'ISC-PLAN-045',
    of: (made) => {
      const [first] = made.plan.home
      return first === undefined ? undefined : homeOf(made, [first, first, ...made.plan.home.slice(2)])
    },
  },
  {
    name: 'a movement for far too long',
    code: 'ISC-PLAN-046',
    of: (made, pick) => {
      const at = pick(movesAt(made.plan))
      return at === undefined ? undefined : withSegment(made, at.index, { ...at.segment, minutes: 20 })
    },
  },
  {
    name: 'a movement nobody knows',
    code: 'ISC-PLAN-020',
    of: (made, pick) => {
      const at = pick(movesAt(made.plan))
      return at === undefined ? undefined : withSegment(made, at.index, { ...at.segment, movement: 'ex-cartwheel' })
    },
  },
]

/** Ways to leave out what must be asked, said, measured or offered, or to name what there is not. */
const DUTIES: readonly Corruption[] = [
  {
    name: 'a product to avoid not named',
    code: 'ISC-PLAN-018',
    of: (made, pick) => {
      const product = pick(made.knowledge.products)
      if (product === undefined) return undefined
      return withGuidance(withSession(made, { avoidProducts: [] }), ({ limits }) => ({ limits: { ...limits, products: [product.id] } }))
    },
  },
  {
    name: 'a required action left out',
    code: 'ISC-PLAN-050',
    of: (made, pick) =>
      withoutOne(made, pick, 'requires', (id) => id === 'consent-plan' || (limitsOf(made)?.requires.includes(id) ?? false)),
  },
  { name: 'a message left out', code: 'ISC-PLAN-051', of: (made, pick) => withoutOne(made, pick, 'messages', everyWhere) },
  { name: 'the letter left out', code: 'ISC-PLAN-052', of: (made, pick) => withoutOne(made, pick, 'letters', everyWhere) },
  {
    name: 'consent for a sensitive region left out',
    code: 'ISC-PLAN-053',
    of: (made, pick) => withoutOne(made, pick, 'requires', (id) => made.knowledge.regions.some(({ consent }) => consent === id)),
  },
  { name: 'a rule that shaped it left out', code: 'ISC-PLAN-054', of: (made, pick) => withoutOne(made, pick, 'shapedBy', everyWhere) },
  {
    name: 'advice left out',
    code: 'ISC-PLAN-055',
    of: (made, pick) => {
      const item = pick(made.plan.advice)
      return item === undefined ? undefined : withPlan(made, { advice: without(made.plan.advice, item) })
    },
  },
  {
    name: 'a sentence of a plan rule left out',
    code: 'ISC-PLAN-056',
    of: (made) => {
      const told = made.knowledge.planRules.some(
        ({ id, then }) => made.assessment.guidance?.rules.includes(id) === true && then.notes.length > 0,
      )
      return told ? withPlan(made, { notes: [] }) : undefined
    },
  },
  {
    name: 'a measure left out, or at another moment',
    code: 'ISC-PLAN-057',
    of: (made, pick) => {
      const { measures } = made.plan
      const at = pick([...measures.entries()])
      if (at === undefined) return undefined
      const [index, item] = at
      return withPlan(made, {
        measures: pick([measures.toSpliced(index, 1), measures.with(index, { ...item, when: 'some day' }), []]) ?? [],
      })
    },
  },
  {
    name: 'an excuse for a home programme that needs none',
    code: 'ISC-PLAN-045',
    of: (made) => (made.plan.home.length < 2 ? undefined : withPlan(made, { homeReason: 'no time' })),
  },
  {
    name: 'a rule that leaves a used technique out',
    code: 'ISC-PLAN-035',
    of: (made, pick) => laterRule(made, pick, ({ then }) => used(made).some((id) => then.removeCards.includes(id))),
  },
  {
    name: 'a rule that allows one technique only',
    code: 'ISC-PLAN-036',
    of: (made, pick) => {
      const several = new Set(used(made).filter((id) => !quietly(made, id))).size > 1
      return several ? laterRule(made, pick, ({ then }) => then.oneTechnique) : undefined
    },
  },
  {
    name: 'what was new last time, after a flare',
    code: 'ISC-PLAN-037',
    of: (made, pick) => {
      const card = pick(used(made))
      if (card === undefined) return undefined
      const { client } = made.assessment
      const record = { on: '2026-11-15', handsOn: 20, levels: {}, signs: [] }
      const sessions = [
        { ...record, techniques: [] },
        { ...record, techniques: [card], response: 'flare' as const },
      ]
      const after = { ...made, assessment: { ...made.assessment, client: { ...client, history: { ...client.history, sessions } } } }
      return laterRule(after, pick, ({ then }) => then.response === 'ease')
    },
  },
  {
    name: 'an action, topic, letter, measure, product or rule nobody knows',
    code: 'ISC-PLAN-020',
    of: (made, pick) => {
      const { plan } = made
      return pick([
        withPlan(made, { requires: [...plan.requires, 'sing'] }),
        withPlan(made, { messages: [...plan.messages, 'horoscope'] }),
        withPlan(made, { letters: [...plan.letters, 'love-letter'] }),
        withPlan(made, { shapedBy: [...plan.shapedBy, 'rule-of-thumb'] }),
        withPlan(made, { measures: [...plan.measures, { measure: 'aura', when: 'baseline' }] }),
        withPlan(made, { advice: plan.advice.map((item) => ({ ...item, topic: 'edu-nothing' })) }),
        withSession(made, { avoidProducts: [...plan.session.avoidProducts, 'snake-oil'] }),
      ])
    },
  },
]

/** Ways to make wrong what a plan says beside its hands-on work. */
export const WORDS: readonly Corruption[] = [...STANDING, ...MOVEMENT, ...DUTIES]
