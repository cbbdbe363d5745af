/** Every way in which a rule is changed, with what it does. */
export const OPERATORS = {
  'remove-rule': 'the rule is gone',
  'remove-tier': 'a further effect of the rule is gone',
  'accept-for-less': 'an accepted long-standing finding asks for less',
  'let-a-letter-clear': 'a letter clears what no letter may clear',
  'drop-alternative': 'one of several conditions no longer counts',
  'ask-for-more': 'one more of several conditions is asked for',
  'ask-for-both': 'both of two conditions are asked for instead of one',
  'tighten-bound': 'a number has to go a step further',
  'flip-comparison': 'a number, day or side is compared the wrong way round',
  'drop-value': 'one of several choices or places no longer counts',
  'lose-unknown-day': 'an event of unknown day no longer counts',
  'lower-status': 'the status is one step lower',
  'lower-urgency': 'the urgency is one step lower',
  'raise-cap': 'one level more is allowed',
  'drop-region': 'a limit leaves out a region',
  'wrong-side': 'a limit holds on the other side',
  'drop-technique': 'a technique is no longer out',
  'longer-hold': 'a point may be held longer',
  'drop-motion': 'a motion is no longer limited',
  'allow-position': 'a position is allowed',
  'more-minutes': 'five minutes more are allowed',
  'more-pain': 'one point more of pain is allowed',
  'allow-product': 'a product is allowed',
  'drop-session-limit': 'a limit taken from the last session is gone',
  'drop-action': 'something that must be done is left out',
  'drop-message': 'something that must be said is left out',
} as const satisfies Readonly<Record<string, string>>

/** One of {@link OPERATORS}. */
export type OperatorId = keyof typeof OPERATORS

/** A thing changed in one place. */
export interface Edit<T> {
  readonly operator: OperatorId
  readonly says: string
  readonly to: T
}

/** The edits of a part as edits of the whole it belongs to. */
export const within = <Part, Whole>(edits: readonly Edit<Part>[], put: (part: Part) => Whole): readonly Edit<Whole>[] =>
  edits.map(({ to, ...edit }) => ({ ...edit, to: put(to) }))

/** A list with one item changed, in every way that item can be. */
export const eachItem = <Item, Whole>(
  items: readonly Item[],
  editsOf: (item: Item) => readonly Edit<Item>[],
  put: (items: readonly Item[]) => Whole,
): readonly Edit<Whole>[] => items.flatMap((item, index) => within(editsOf(item), (changed) => put(items.with(index, changed))))

/** A list without one of its items, for each of them. */
export const withoutEach = <Item, Whole>(
  operator: OperatorId,
  items: readonly Item[],
  says: (item: Item) => string,
  put: (items: readonly Item[]) => Whole,
): readonly Edit<Whole>[] => items.map((item, index) => ({ operator, says: says(item), to: put(items.toSpliced(index, 1)) }))
