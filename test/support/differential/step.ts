import fc from 'fast-check'

/** One thing done inside a piece of work; numbers choose among the few things of a sequence. */
export interface Action {
  /** One of {@link ACTS}. */
  readonly act: string
  readonly one: number
  readonly other: number
  readonly entry: number
  readonly variant: number
}

/** A piece of work: all of it or nothing. */
export interface Unit {
  readonly actions: readonly Action[]
  /** Whether it changes its mind at the end. */
  readonly fails: boolean
}

/** Pieces of work that are begun at once, then a pause, then a look. */
export interface Step {
  readonly together: readonly Unit[]
  readonly pause: number
  readonly look: Action
}

/** What may be done. */
export const ACTS =
  'card opened closed assigned unassigned booked moved cancelled marked note amended withdrawn flag seen acknowledged joined disabled role licence merged unmerged link spent settings later wrong audit job drop-job lease draft secret device'.split(
    ' ',
  )

const SMALL = fc.nat({ max: 2 })

const action: fc.Arbitrary<Action> = fc.record({
  act: fc.constantFrom(...ACTS),
  one: SMALL,
  other: SMALL,
  entry: fc.nat({ max: 11 }),
  variant: fc.nat({ max: 3 }),
})

const unit: fc.Arbitrary<Unit> = fc.record({
  actions: fc.array(action, { minLength: 1, maxLength: 3 }),
  fails: fc.nat({ max: 9 }).map((n) => n === 0),
})

/** A sequence of steps. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    together: fc.array(unit, { minLength: 1, maxLength: 3 }),
    pause: fc.constantFrom(0, 1, 60_000, 86_400_000),
    look: action,
  }),
  { minLength: 1, maxLength: 7 },
)
