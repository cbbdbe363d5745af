import type { Restrictions } from '#engine/model/limits.ts'
import type { Pack } from '#pack/load.ts'
import type { Depth } from '../subject.ts'
import { labelled, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { large, motionName, positionName, productName, techniqueName } from '../words/names.ts'
import { NERVE_PATH, nervePathInWords, placesInWords } from '../words/places.ts'

const WIDTH = 11

const row = (label: string, text: string): Block => labelled(label, text, WIDTH)

/** Places by the number that holds there, the lowest first. */
const byNumber = (numbers: Readonly<Record<string, number>>): readonly (readonly [number, readonly string[]])[] =>
  [...Map.groupBy(Object.entries(numbers), ([, number]) => number)]
    .map(([number, entries]): readonly [number, readonly string[]] => [number, entries.map(([site]) => site)])
    .toSorted(([a], [b]) => a - b)

/** Pressure by place; the highest level is what holds everywhere else. */
const caps = (pack: Pack, restrictions: Restrictions, { all }: Depth): readonly Block[] => {
  const groups = byNumber(restrictions.caps)
  return groups.map(([level, sites], index) => {
    const name = pack.knowledge.levels.find((each) => each.level === level)?.name
    const where = index > 0 && index === groups.length - 1 ? 'everywhere else' : placesInWords(pack, sites)
    const most = level === 0 ? 'Keep off' : `Level ${level} at most${name === undefined || !all ? '' : ` (${name})`}`
    return row(index === 0 ? 'Pressure' : '', `${most}: ${where}`)
  })
}

const keptOff = ({ caps }: Restrictions): readonly string[] => Object.keys(caps).filter((site) => caps[site] === 0)

/** Techniques not to be used, those with the same places together. What is never offered, and places kept off, go without saying. */
const bans = (pack: Pack, restrictions: Restrictions): readonly Block[] => {
  const { knowledge } = pack
  const off = keptOff(restrictions)
  const offered = restrictions.forbidden
    .filter(({ technique }) => knowledge.techniqueById.get(technique)?.available === true)
    .map(({ technique, sites }) => ({ technique, sites: sites.filter((site) => !off.includes(site)) }))
    .filter(({ sites }) => sites.length > 0)
  const groups = [...Map.groupBy(offered, ({ sites }) => placesInWords(pack, sites, off))]
  const rows = groups.map(([where, entries], index) => {
    const names = entries.map(({ technique }) => techniqueName(knowledge, technique))
    return row(index === 0 ? 'Not used' : '', `${names.join('; ')}: ${where}`)
  })
  const told = groups.some(([where]) => where.includes(NERVE_PATH))
  return told ? [...rows, row('', `(nerve path: ${nervePathInWords(knowledge)})`)] : rows
}

const holds = (pack: Pack, restrictions: Restrictions): string => {
  const groups = byNumber(restrictions.holds).toReversed()
  return groups.map(([seconds, sites], index) => `${seconds} s${index === 0 ? '' : ` at ${placesInWords(pack, sites)}`}`).join(', ')
}

const motions = ({ knowledge }: Pack, restrictions: Restrictions): readonly Block[] => {
  const names = restrictions.motions.map(({ motion, side }) => {
    const leg = knowledge.motions.find(({ id }) => id === motion)?.sided === true && side !== 'both' ? ` (${side})` : ''
    return `${motionName(knowledge, motion)}${leg}`
  })
  return names.length === 0 ? [] : [row('No motion', large(names.join('; ')))]
}

const positions = ({ knowledge }: Pack, restrictions: Restrictions): string =>
  restrictions.positions.length === 0
    ? 'None is left: refer.'
    : large(restrictions.positions.map((id) => positionName(knowledge, id)).join('; '))

const products = ({ knowledge }: Pack, restrictions: Restrictions): readonly Block[] =>
  restrictions.products.length === 0
    ? []
    : [row('No product', large(restrictions.products.map((id) => productName(knowledge, id)).join('; ')))]

/** The limits in words: pressure, techniques, positions, motions, minutes, pain, holds, products. */
export const limits = (pack: Pack, restrictions: Restrictions, depth: Depth, title = 'Limits'): readonly Block[] =>
  part(title, [
    ...caps(pack, restrictions, depth),
    ...bans(pack, restrictions),
    row('Positions', positions(pack, restrictions)),
    ...motions(pack, restrictions),
    row('Time', `${restrictions.maxMinutes} minutes hands-on at most; one point held at most ${holds(pack, restrictions)}`),
    row('Pain', `${restrictions.painCeiling} of 10 at most during work`),
    ...products(pack, restrictions),
  ])
