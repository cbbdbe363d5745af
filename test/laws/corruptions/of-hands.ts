import { handsAt, ofHands, withGuidance, withSegment, withSession } from './corruption.ts'
import type { Corruption, Made } from './corruption.ts'

const guidanceOf = ({ assessment }: Made) => {
  if (assessment.guidance === null) throw new TypeError('a plan was made without guidance')
  return assessment.guidance
}

const capAt = (made: Made, site: string): number => guidanceOf(made).limits.caps[site] ?? 0

/** Ways to make hands-on work wrong. */
export const HANDS: readonly Corruption[] = [
  ofHands('pressure one above the cap', 'ISC-PLAN-021', (segment, made) => ({ ...segment, level: capAt(made, segment.site) + 1 })),
  ofHands('pressure that is no number', 'ISC-PLAN-021', (segment) => ({ ...segment, level: Number.NaN })),
  ofHands('pressure between two levels', 'ISC-PLAN-022', (segment) => ({ ...segment, level: segment.level - 0.5 })),
  ofHands('pressure below what the technique can do', 'ISC-PLAN-022', (segment, { knowledge }) => ({
    ...segment,
    level: (knowledge.cardById.get(segment.card)?.minLevel ?? 0) - 1,
  })),
  ofHands('pressure above what dose and guide allow', 'ISC-PLAN-033', (segment, made) => {
    const most = capAt(made, segment.site)
    return (segment.phase === 'B' || segment.phase === 'F') && most > 2 ? { ...segment, level: most } : undefined
  }),
  {
    name: 'a cap that fell after the plan was made',
    code: 'ISC-PLAN-021',
    of: (made, pick) => {
      const at = pick(handsAt(made.plan).filter(({ segment }) => segment.level > 0))
      if (at === undefined) return undefined
      return withGuidance(made, ({ limits }) => ({
        limits: { ...limits, caps: { ...limits.caps, [at.segment.site]: at.segment.level - 1 } },
      }))
    },
  },
  {
    name: 'a place to keep off',
    code: 'ISC-PLAN-021',
    of: (made, pick) => {
      const at = pick(handsAt(made.plan))
      if (at === undefined) return undefined
      return withGuidance(made, ({ limits }) => ({ limits: { ...limits, caps: { ...limits.caps, [at.segment.site]: 0 } } }))
    },
  },
  ofHands('a technique that is banned there', 'ISC-PLAN-023', (segment, made, pick) => {
    const bans = guidanceOf(made).limits.forbidden.filter(({ sites }) => sites.includes(segment.site))
    const banned = new Set(bans.map(({ technique }) => technique))
    const card = pick(made.knowledge.cards.filter(({ technique }) => banned.has(technique.id)))
    return card === undefined ? undefined : { ...segment, card: card.id }
  }),
  {
    name: 'a ban that came after the plan was made',
    code: 'ISC-PLAN-023',
    of: (made, pick) => {
      const at = pick(handsAt(made.plan))
      const technique = made.knowledge.cardById.get(at?.segment.card ?? '')?.technique.id
      if (at === undefined || technique === undefined) return undefined
      return withGuidance(made, ({ limits }) => ({
        limits: { ...limits, forbidden: [...limits.forbidden, { technique, sites: [at.segment.site] }] },
      }))
    },
  },
  ofHands('a position that is not allowed', 'ISC-PLAN-024', (segment, made, pick) => {
    const position = pick(made.knowledge.positions.filter(({ id }) => !guidanceOf(made).limits.positions.includes(id)))
    return position === undefined ? undefined : { ...segment, position: position.id }
  }),
  ofHands('a position that does not reach the place', 'ISC-PLAN-024', (segment, { knowledge }, pick) => {
    const site = knowledge.siteById.get(segment.site)?.index ?? -1
    const position = pick(knowledge.positions.filter(({ reaches }) => !reaches.includes(site)))
    return position === undefined ? undefined : { ...segment, position: position.id }
  }),
  ofHands('no position', 'ISC-PLAN-024', (segment) => ({ ...segment, position: '' })),
  ofHands('a hold that is too long, endless, negative or none at all', 'ISC-PLAN-025', (segment, _, pick) =>
    segment.hold === null ? undefined : { ...segment, hold: pick([300, Infinity, -5, 0, Number.NaN, null]) ?? null },
  ),
  ofHands('a hold where nothing is held', 'ISC-PLAN-025', (segment) => (segment.hold === null ? { ...segment, hold: 30 } : undefined)),
  ofHands('a technique in a phase it does not belong in', 'ISC-PLAN-026', (segment, { knowledge }, pick) => {
    const card = pick(knowledge.cards.filter(({ phases }) => !phases.includes(segment.phase)))
    return card === undefined || knowledge.cardById.get(card.id)?.proposed === false ? undefined : { ...segment, card: card.id }
  }),
  ofHands('a technique for longer than it is meant for', 'ISC-PLAN-027', (segment, { knowledge }) => ({
    ...segment,
    minutes: (knowledge.cardById.get(segment.card)?.minutes.max ?? 0) + 1,
  })),
  {
    name: 'the same work twice, so that it is too long in all',
    code: 'ISC-PLAN-027',
    of: (made, pick) => {
      const at = pick(handsAt(made.plan))
      const most = made.knowledge.cardById.get(at?.segment.card ?? '')?.minutes.max ?? 0
      if (at === undefined) return undefined
      const twice = [at.segment, { ...at.segment, minutes: most }]
      return withSession(made, { segments: made.plan.session.segments.toSpliced(at.index, 1, ...twice) })
    },
  },
  {
    name: 'no product that may be used',
    code: 'ISC-PLAN-028',
    of: (made) => {
      const products = made.knowledge.products.map(({ id }) => id)
      const slides = handsAt(made.plan).some(({ segment }) => made.knowledge.cardById.get(segment.card)?.lubricated === true)
      return slides
        ? withGuidance(withSession(made, { avoidProducts: products }), ({ limits }) => ({ limits: { ...limits, products } }))
        : undefined
    },
  },
  {
    name: 'minutes moved from one technique to the next until it is too short',
    code: 'ISC-PLAN-029',
    of: (made, pick) => {
      const { knowledge, plan } = made
      const at = pick(
        handsAt(plan).filter(({ segment, index }) => {
          const next = plan.session.segments[index + 1]
          return (
            next?.kind === 'hands' &&
            next.phase === segment.phase &&
            segment.minutes > 1 &&
            (knowledge.cardById.get(segment.card)?.minutes.min ?? 0) > 1
          )
        }),
      )
      const next = plan.session.segments[(at?.index ?? 0) + 1]
      if (at === undefined || next === undefined) return undefined
      const { segments } = plan.session
      const moved = segments
        .with(at.index, { ...at.segment, minutes: 1 })
        .with(at.index + 1, { ...next, minutes: next.minutes + at.segment.minutes - 1 })
      return withSession(made, { segments: moved })
    },
  },
  ofHands('a technique the matrix does not use', 'ISC-PLAN-030', (segment, made, pick) => {
    const profile = made.knowledge.profiles.find(({ id }) => id === made.plan.presentation.profile)
    const card = pick(made.knowledge.cards.filter(({ id }) => profile?.matrix[id]?.code === 'N'))
    return card === undefined ? undefined : { ...segment, card: card.id }
  }),
  ofHands('a technique that must stay away from the nerve line, on it', 'ISC-PLAN-031', (segment, made, pick) => {
    const guidance = guidanceOf(made)
    const matrix = made.knowledge.profiles.find(({ id }) => id === guidance.profile)?.matrix ?? {}
    const away = made.knowledge.cards.filter(({ id, gentle }) => {
      const cell = matrix[id]
      return cell?.away === true && cell.code !== 'N' && (cell.code !== 'C' || gentle || guidance.irritability !== 'high')
    })
    const card = pick(away)
    return card === undefined || !guidance.keepAway.includes(segment.site) ? undefined : { ...segment, card: card.id }
  }),
  {
    name: 'a technique the profile has come to except in that region',
    code: 'ISC-PLAN-032',
    of: (made, pick) => {
      const at = pick(handsAt(made.plan))
      const region = made.knowledge.siteById.get(at?.segment.site ?? '')?.region
      if (at === undefined || region === undefined) return undefined
      return withGuidance(made, ({ exceptions }) => ({ exceptions: [...exceptions, { card: at.segment.card, regions: [region] }] }))
    },
  },
  ofHands('a place the guide does not name', 'ISC-PLAN-034', (segment, made, pick) => {
    const profile = made.knowledge.profiles.find(({ id }) => id === made.plan.presentation.profile)
    const named = new Set([...(profile?.primary ?? []), ...(profile?.secondary ?? [])].flatMap(({ regions }) => regions))
    const site = pick(made.knowledge.sites.filter(({ region }) => !named.has(region)))
    const strokes = made.knowledge.cardById.get(segment.card)?.lubricated === true
    return site === undefined || !strokes ? undefined : { ...segment, site: site.id }
  }),
  ofHands('the wrong side', 'ISC-PLAN-034', (segment, made) => {
    const { affected } = guidanceOf(made)
    const profile = made.knowledge.profiles.find(({ id }) => id === made.plan.presentation.profile)
    const site = made.knowledge.siteById.get(segment.site)
    const aims = [...(profile?.primary ?? []), ...(profile?.secondary ?? [])].filter(({ regions }) => regions.includes(site?.region ?? ''))
    const twin = made.knowledge.sites.find(({ region, side }) => region === site?.region && side !== undefined && side !== site?.side)
    const strokes = made.knowledge.cardById.get(segment.card)?.lubricated === true
    if (affected.length !== 1 || site?.side !== affected[0] || twin === undefined || aims.length === 0 || !strokes) return undefined
    return aims.every(({ side }) => side === 'affected') ? { ...segment, site: twin.id } : undefined
  }),
  {
    name: 'primary work among the secondary',
    code: 'ISC-PLAN-034',
    of: (made, pick) => {
      const primary = pick(handsAt(made.plan).filter(({ segment }) => segment.phase === 'C'))
      const secondary = pick(handsAt(made.plan).filter(({ segment }) => segment.phase === 'D'))
      if (primary === undefined || secondary === undefined) return undefined
      return withSegment(made, secondary.index, { ...secondary.segment, site: primary.segment.site })
    },
  },
  {
    name: 'work on a painful place before the rest of its phase',
    code: 'ISC-PLAN-038',
    of: (made, pick) => {
      const map = made.knowledge.roles.map?.id ?? ''
      const marked = made.assessment.client.answers[map]?.value
      const sore = Array.isArray(marked) ? marked : []
      const { segments } = made.plan.session
      const swap = pick(
        handsAt(made.plan).filter(({ segment, index }) => {
          const next = segments[index + 1]
          return (
            segment.phase !== 'E' &&
            next?.kind === 'hands' &&
            next.phase === segment.phase &&
            !sore.includes(segment.site) &&
            sore.includes(next.site)
          )
        }),
      )
      const next = segments[(swap?.index ?? 0) + 1]
      if (swap === undefined || next === undefined) return undefined
      return withSession(made, { segments: segments.with(swap.index, next).with(swap.index + 1, swap.segment) })
    },
  },
  ofHands('a technique nobody knows', 'ISC-PLAN-020', (segment) => ({ ...segment, card: 'hot-stones' })),
  ofHands('a place nobody knows', 'ISC-PLAN-020', (segment) => ({ ...segment, site: 'tail' })),
]
