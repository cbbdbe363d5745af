import type { HandsSegment, MovementSegment, Plan, Segment } from '#engine/model/plan.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { heading, item, para } from '../page/blocks.ts'
import type { Block, Cell, Row } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import type { Depth } from '../subject.ts'
import { cardName, movementName, positionName, siteName } from '../words/names.ts'
import { PHASE_WORDS } from '../words/scales.ts'
import { cite } from './cited.ts'

const TIME = 5
const PHASE = 10
const WORK = 25
const PLACE = 23
const REASON_INDENT = 2 + TIME + 2 + PHASE + 2

const workOf = (knowledge: Knowledge, { card, hold }: HandsSegment): string =>
  `${cardName(knowledge, card)}${hold === null ? '' : `, hold ${hold} s at most`}`

const cellsFor = (knowledge: Knowledge, segment: Segment): readonly Cell[] => {
  if (segment.kind === 'talk') return [{ text: segment.says }]
  if (segment.kind === 'movement') return [{ text: movementName(knowledge, segment.movement), width: WORK }, { text: 'the client moves' }]
  return [
    { text: workOf(knowledge, segment), width: WORK },
    { text: siteName(knowledge, segment.site), width: PLACE },
    { text: `level ${segment.level}` },
  ]
}

const rowFor = (knowledge: Knowledge, segment: Segment, from: number, phase: string): Row => ({
  indent: 2,
  cells: [
    { text: `${from}–${from + segment.minutes}`, width: TIME, align: 'right' },
    { text: toned('quiet', phase), width: PHASE },
    ...cellsFor(knowledge, segment),
  ],
})

const positionLine = (knowledge: Knowledge, position: string): Block =>
  para(toned('name', `→ ${positionName(knowledge, position)}`), REASON_INDENT)

interface Placed {
  readonly segment: Segment
  /** Minute at which it starts. */
  readonly from: number
  /** The phase, where it begins. */
  readonly phase: string
  /** The position, where it changes. */
  readonly position: string | undefined
}

const placed = (segments: readonly Segment[]): readonly Placed[] => {
  let from = 0
  let position: string | undefined
  return segments.map((segment, index) => {
    const start = from
    from += segment.minutes
    const turned = segment.kind === 'hands' && segment.position !== position
    if (segment.kind === 'hands') position = segment.position
    const phase = segments[index - 1]?.phase === segment.phase ? '' : PHASE_WORDS[segment.phase]
    return { segment, from: start, phase, position: turned ? position : undefined }
  })
}

// The row above has just named the technique or movement.
const reasonOf = ({ why }: HandsSegment | MovementSegment): string => why.says.replace(/^[^:]+: /u, '')

const blocksFor = (knowledge: Knowledge, { segment, from, phase, position }: Placed, { why }: Depth): readonly Block[] => [
  ...(position === undefined ? [] : [positionLine(knowledge, position)]),
  rowFor(knowledge, segment, from, phase),
  ...(why && segment.kind !== 'talk' ? [para([toned('quiet', reasonOf(segment)), cite(segment.why.backing)], REASON_INDENT)] : []),
]

/** The session as a timed table, with the turns between positions, then what to mind about it. */
export const session = (knowledge: Knowledge, plan: Plan, depth: Depth): readonly Block[] => [
  ...heading(`Session: ${plan.session.minutes} minutes, ${plan.session.handsOn} of them hands-on`),
  ...placed(plan.session.segments).flatMap((each) => blocksFor(knowledge, each, depth)),
  ...(plan.notes.length === 0 ? [] : (['blank'] as const)),
  ...plan.notes.map(({ says, backing }) => item(depth.why ? [says, cite(backing)] : says)),
]
