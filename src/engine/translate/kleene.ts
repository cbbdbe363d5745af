import type { Bool } from '../formula/term.ts'
import type { Terms } from '../formula/terms.ts'

/** A truth value with a third possibility: neither `isTrue` nor `isFalse` means unknown; both never hold together. */
export interface Kleene {
  readonly isTrue: Bool
  readonly isFalse: Bool
}

/** Kleene's logic over terms. */
export interface KleeneLogic {
  readonly yes: Kleene
  readonly no: Kleene
  readonly unknown: Kleene
  readonly known: (value: Bool) => Kleene
  readonly not: (of: Kleene) => Kleene
  readonly all: (of: readonly Kleene[]) => Kleene
  readonly any: (of: readonly Kleene[]) => Kleene
  readonly atLeast: (count: number, of: readonly Kleene[]) => Kleene
  /** The first where `when` holds, else the second. */
  readonly either: (when: Bool, then: Kleene, otherwise: Kleene) => Kleene
}

/** Kleene's logic built with these terms. */
export const kleeneLogic = (terms: Terms): KleeneLogic => {
  const { yes, no, not, and, or } = terms
  const choose = (when: Bool, then: Bool, otherwise: Bool): Bool => or(and(when, then), and(not(when), otherwise))
  return {
    yes: { isTrue: yes, isFalse: no },
    no: { isTrue: no, isFalse: yes },
    unknown: { isTrue: no, isFalse: no },
    known: (value) => ({ isTrue: value, isFalse: not(value) }),
    not: ({ isTrue, isFalse }) => ({ isTrue: isFalse, isFalse: isTrue }),
    all: (of) => ({ isTrue: and(...of.map(({ isTrue }) => isTrue)), isFalse: or(...of.map(({ isFalse }) => isFalse)) }),
    any: (of) => ({ isTrue: or(...of.map(({ isTrue }) => isTrue)), isFalse: and(...of.map(({ isFalse }) => isFalse)) }),
    atLeast: (count, of) => ({
      isTrue: terms.atLeast(
        count,
        of.map(({ isTrue }) => isTrue),
      ),
      // So many are false that too few can still be true.
      isFalse: terms.atLeast(
        of.length - count + 1,
        of.map(({ isFalse }) => isFalse),
      ),
    }),
    either: (when, then, otherwise) => ({
      isTrue: choose(when, then.isTrue, otherwise.isTrue),
      isFalse: choose(when, then.isFalse, otherwise.isFalse),
    }),
  }
}
