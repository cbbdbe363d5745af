import type { FactRef } from '../model/condition.ts'
import type { Target } from '../model/effect.ts'
import { opposite } from '../model/site.ts'
import type { Side } from '../model/site.ts'
import type { Bool } from '../formula/term.ts'
import { factFor } from './reading.ts'
import type { Reading } from './reading.ts'

/** Does what is said of a fact's side mean this side? A side nobody recorded means both. */
export const meansSide = (reading: Reading, ref: FactRef, side: Side): Bool => {
  const { terms, inputs } = reading
  const answer = inputs.answer(factFor(reading, ref))
  return terms.or(answer.side(side), terms.not(answer.side(opposite(side))))
}

const SIDES = ['left', 'right'] as const

/** Does a target mean this site for the client? */
export const meansSite = (reading: Reading, target: Target, site: number): Bool => {
  const { knowledge, terms, inputs } = reading
  if (target.kind === 'sites') return terms.known(target.sites.includes(site))
  if (target.kind === 'side-of') {
    const sides = SIDES.filter((side) => target[target.opposite ? opposite(side) : side].includes(site))
    return terms.or(...sides.map((side) => meansSide(reading, target.fact, side)))
  }
  const place = knowledge.sites[site]
  if (place === undefined || !target.within.includes(site)) return terms.no
  const { marks, marked } = inputs.answer(factFor(reading, target.fact))
  return terms.or(marks(place), terms.not(marked()))
}
