import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Segment } from '#engine/model/plan.ts'
import type { PhaseMinutes, Template } from '#engine/model/protocol.ts'
import type { Phase } from '#engine/model/technique.ts'
import type { PhaseOptimum } from '#engine/propose/phase-optimum.ts'
import { HANDS } from '#engine/propose/session-optimum.ts'
import type { HandsPhase, SessionOptimum } from '#engine/propose/session-optimum.ts'
import { minutesFault } from './check-minutes.ts'
import { curveOf, fillingFault } from './filling.ts'
import { handsSpans, movementSpan } from './offers.ts'
import type { Plain, PlainAssisted } from './offers.ts'
import { MINUTES_PIECES } from './pieces.ts'
import type { MinutesPieces } from './pieces.ts'

type Found = SessionOptimum<Plain, PlainAssisted>

/** The shortest, one in the middle and the longest technique; the shortest is bound to none. */
const bySize = (knowledge: Knowledge): readonly Plain[] => {
  const spans = handsSpans(knowledge).toSorted((a, b) => a.max - b.max || a.min - b.min)
  const few = [
    spans.slice(0, 1),
    spans
      .slice(1)
      .slice(Math.floor(spans.length / 2) - 1, -1)
      .slice(0, 1),
    spans.slice(1).slice(-1),
  ].flat()
  return few.map((span, index) => ({
    ...span,
    place: index,
    value: 100 + index,
    technique: index === 0 ? undefined : `technique ${index}`,
  }))
}

/** What a phase may be offered: nothing, too little, what needs too long, plenty. */
const supplies = (knowledge: Knowledge): readonly (readonly Plain[])[] => {
  const all = bySize(knowledge)
  return [[], all.slice(0, 1), all.slice(-1), all]
}

const assistedSupplies = (knowledge: Knowledge): readonly (readonly PlainAssisted[])[] => {
  const hands = bySize(knowledge).map((offer): PlainAssisted => ({ ...offer, moves: false }))
  const movement: PlainAssisted = { ...movementSpan(knowledge), place: hands.length, value: 1, technique: undefined, moves: true }
  return [[], [movement], hands.slice(-1), [...hands, movement]]
}

const written = (phase: Phase, { allotments }: PhaseOptimum<Plain>): readonly Segment[] =>
  allotments.map(({ minutes }) => ({ kind: 'talk', phase, minutes, says: '' }))

const talk = (phase: 'A' | 'G', phases: PhaseMinutes): readonly Segment[] =>
  phases[phase] === 0 ? [] : [{ kind: 'talk', phase, minutes: phases[phase], says: '' }]

const segmentsOf = ({ phases, hands, assisted }: Found): readonly Segment[] => [
  ...talk('A', phases),
  ...HANDS.flatMap((phase) => written(phase, hands[phase])),
  ...written('E', assisted),
  ...talk('G', phases),
]

interface Case {
  readonly template: Template
  readonly cap: number
  readonly hands: Readonly<Record<HandsPhase, readonly Plain[]>>
  readonly assisted: readonly PlainAssisted[]
  readonly oneTechnique: boolean
}

const tooManyTechniques = ({ oneTechnique }: Case, { hands, assisted }: Found): string | undefined => {
  const all = [...HANDS.flatMap((phase) => hands[phase].allotments), ...assisted.allotments]
  const used = new Set(all.flatMap(({ offer: { technique } }) => technique ?? []))
  return oneTechnique && used.size > 1 ? `${[...used].join(' and ')} are used where one technique may be` : undefined
}

const isMovementLost = ({ assisted, template }: Case, found: Found): boolean =>
  template.phases.E > 0 && assisted.some(({ moves }) => moves) && !found.assisted.allotments.some(({ offer }) => offer.moves)

const sessionFault = (knowledge: Knowledge, each: Case, pieces: MinutesPieces): string | undefined => {
  const { template, cap, hands, assisted, oneTechnique } = each
  const found = pieces.sessionOptimum({ template: template.phases, cap, hands, assisted, curve: curveOf(knowledge), oneTechnique })
  const given = { phases: found.phases, handsOn: pieces.handsOnMinutes(found.phases), segments: segmentsOf(found) }
  if (isMovementLost(each, found)) return `${template.presentation}: no movement of the client`
  return (
    minutesFault(knowledge, template, { minutes: cap }, given) ??
    tooManyTechniques(each, found) ??
    HANDS.map((phase) => fillingFault(hands[phase], found.phases[phase], found.hands[phase])).find((fault) => fault !== undefined) ??
    fillingFault(assisted, found.phases.E, found.assisted)
  )
}

/** Each phase with each supply, while the others have nothing or plenty. */
function* handsSupplies(knowledge: Knowledge): Generator<Case['hands']> {
  const each = supplies(knowledge)
  for (const others of [each[0] ?? [], each.at(-1) ?? []]) {
    for (const phase of HANDS) {
      for (const supply of each) yield { B: others, C: others, D: others, F: others, [phase]: supply }
    }
  }
}

/** The shortest and the longest session of each kind: those between are put together alike. */
const ends = ({ templates }: Knowledge): readonly Template[] => {
  const kinds = Map.groupBy(templates, ({ presentation, irritability }) => `${presentation} ${irritability}`)
  return [...kinds.values()].flatMap((same) => {
    const byLength = same.toSorted((a, b) => a.length - b.length)
    return [...byLength.slice(0, 1), ...byLength.slice(1).slice(-1)]
  })
}

/** Short and long sessions, without a cap, with a low one, and with one technique, whatever there is to offer. */
export function* sessionOutcomes(knowledge: Knowledge, pieces: MinutesPieces = MINUTES_PIECES): Generator<string | undefined> {
  const all = [...handsSupplies(knowledge)].flatMap((hands) => assistedSupplies(knowledge).map((assisted) => ({ hands, assisted })))
  for (const template of ends(knowledge)) {
    const usual = pieces.handsOnMinutes(template.phases)
    for (const supply of all) {
      yield sessionFault(knowledge, { ...supply, template, cap: usual, oneTechnique: false }, pieces)
      yield sessionFault(knowledge, { ...supply, template, cap: Math.floor(usual / 3), oneTechnique: true }, pieces)
    }
  }
}
