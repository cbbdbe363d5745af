import type { Effect, SessionLimit, Target } from '#engine/model/effect.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { FALSE, TRUE } from '../circuit/gates.ts'
import type { Lit } from '../circuit/gates.ts'
import type { World } from '../reading/world.ts'
import type { Demand } from './demand.ts'
import { meansSide, meansSite, namesPosition, takesAway } from './places.ts'

const sure = (is: boolean): Lit => (is ? TRUE : FALSE)

const has = (mask: number, index: number): boolean => (mask & (1 << index)) !== 0

/** Does one session limit leave no more room than another? */
const asStrict = (given: SessionLimit, asked: SessionLimit): boolean =>
  given.kind === asked.kind && (given.kind !== 'rise' || asked.kind !== 'rise' || given.start <= asked.start)

/** A client with no active row keeps this demand already. Source: safety dossier 0.4, 0.6. */
export const givenToAll = (knowledge: Knowledge, demand: Demand): Lit => {
  const { defaults, regions, sites, techniques } = knowledge
  switch (demand.kind) {
    case 'cap': {
      const region = regions.find(({ id }) => id === sites[demand.site]?.region)
      return sure((region?.cap ?? 0) <= demand.level)
    }
    case 'ban':
      return sure(techniques[demand.technique]?.available === false)
    case 'hold':
      return sure(defaults.hold <= demand.seconds)
    case 'position':
      return sure(!has(defaults.positions, demand.position))
    case 'minutes':
      return sure(defaults.minutes <= demand.most)
    case 'ceiling':
      return sure(defaults.painCeiling <= demand.most)
    case 'message':
      return sure(demand.id === defaults.safetyNet)
    default:
      return FALSE
  }
}

const targetsMeeting = ({ caps, bans, holds }: Effect, demand: Demand): readonly Target[] => {
  switch (demand.kind) {
    case 'cap':
      return caps.filter(({ level }) => level <= demand.level).map(({ target }) => target)
    case 'ban':
      return bans.filter(({ techniques }) => has(techniques, demand.technique)).map(({ target }) => target)
    case 'hold':
      return holds.filter(({ seconds }) => seconds <= demand.seconds).map(({ target }) => target)
    default:
      return []
  }
}

const limitsMovement = (world: World, effect: Effect, demand: Demand): readonly Lit[] => {
  if (demand.kind === 'motion')
    return effect.motions
      .filter(({ motions }) => motions.includes(demand.motion))
      .map(({ sideOf }) => (sideOf === undefined ? TRUE : meansSide(world, sideOf, demand.side)))
  if (demand.kind !== 'position') return []
  return [
    ...effect.positions.map((limit) => takesAway(world, limit, demand.position)),
    ...effect.positionsFrom.map(({ fact }) => namesPosition(world, fact, demand.position)),
  ]
}

const plainly = (effect: Effect, demand: Demand): boolean => {
  switch (demand.kind) {
    case 'minutes':
      return effect.minutes !== undefined && effect.minutes <= demand.most
    case 'ceiling':
      return effect.painCeiling !== undefined && effect.painCeiling <= demand.most
    case 'product':
      return has(effect.products, demand.product)
    case 'session':
      return effect.session.some((given) => asStrict(given, demand.limit))
    case 'action':
      return effect.requires.includes(demand.id)
    case 'message':
      return effect.messages.includes(demand.id)
    default:
      return false
  }
}

const KINDS: Readonly<Record<Demand['kind'], (effect: Effect) => boolean>> = {
  cap: ({ caps }) => caps.length > 0,
  ban: ({ bans }) => bans.length > 0,
  hold: ({ holds }) => holds.length > 0,
  motion: ({ motions }) => motions.length > 0,
  position: ({ positions, positionsFrom }) => positions.length + positionsFrom.length > 0,
  minutes: ({ minutes }) => minutes !== undefined,
  ceiling: ({ painCeiling }) => painCeiling !== undefined,
  product: ({ products }) => products !== 0,
  session: ({ session }) => session.length > 0,
  action: ({ requires }) => requires.length > 0,
  message: ({ messages }) => messages.length > 0,
}

/** Does an effect say anything of this kind? */
export const speaksOf = (effect: Effect, kind: Demand['kind']): boolean => KINDS[kind](effect)

/** For which clients does an effect meet a demand? */
export const gives = (world: World, effect: Effect, demand: Demand): Lit => {
  if (demand.kind === 'cap' || demand.kind === 'ban' || demand.kind === 'hold')
    return world.gates.some(...targetsMeeting(effect, demand).map((target) => meansSite(world, target, demand.site)))
  return world.gates.some(sure(plainly(effect, demand)), ...limitsMovement(world, effect, demand))
}
