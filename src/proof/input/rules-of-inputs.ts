import type { Bool } from '../formula/term.ts'

/** What no client can break, such as two answers to one question. */
export interface InputRules {
  readonly add: (rule: Bool) => void
  /** Those that were added since this was last asked. */
  readonly fresh: () => readonly Bool[]
  readonly all: () => readonly Bool[]
}

/** Where inputs leave what ties them together. */
export const createInputRules = (): InputRules => {
  const all = new Set<Bool>()
  let told = 0
  return {
    add: (rule) => {
      if (rule.kind !== 'known') all.add(rule)
    },
    fresh: () => {
      const fresh = [...all].slice(told)
      told = all.size
      return fresh
    },
    all: () => [...all],
  }
}
