import type { Bool } from '../../formula/term.ts'

/** What no client can break, such as two answers to one question. */
export interface InputRules {
  readonly add: (rule: Bool) => void
  /** All of them, in the order in which they came up; more are added while a pack is translated. */
  readonly all: () => readonly Bool[]
}

/** Where inputs leave what ties them together. */
export const createInputRules = (): InputRules => {
  const all: Bool[] = []
  const known = new Set<Bool>()
  return {
    add: (rule) => {
      if (rule.kind === 'known' || known.has(rule)) return
      known.add(rule)
      all.push(rule)
    },
    all: () => all,
  }
}
