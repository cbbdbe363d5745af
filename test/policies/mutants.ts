import type { Rule } from '#clinic/policies/rule.ts'

/** A policy with one thing wrong, and what. */
export interface Mutant {
  readonly name: string
  readonly rules: readonly Rule[]
}

const without = <T>(words: readonly T[]): readonly (readonly [T, readonly T[]])[] =>
  words.map((word) => [word, words.filter((other) => other !== word)])

const flipped = (rule: Rule): Rule => {
  if (rule.effect === 'deny') return { ...rule, effect: 'allow', when: rule.unless ?? [] }
  const { when: _when, ...scope } = rule
  return { ...scope, effect: 'deny' }
}

/** A rule whose circumstances no longer count, one at a time. */
const careless = (rule: Rule): readonly (readonly [string, Rule])[] =>
  rule.effect === 'allow'
    ? without(rule.when).map(([word, when]) => [`does not ask for ${word}`, { ...rule, when }])
    : without(rule.unless ?? []).map(([word, unless]) => [`does not ask for ${word}`, { ...rule, unless }])

const narrowed = (rule: Rule): readonly (readonly [string, Rule])[] => [
  ...without(rule.who).map(([word, who]) => [`forgets ${word}`, { ...rule, who }] as const),
  ...without(rule.may).map(([word, may]) => [`forgets to ${word}`, { ...rule, may }] as const),
  ...without(rule.what).map(([word, what]) => [`forgets ${word}`, { ...rule, what }] as const),
]

const hardened = (rule: Rule): readonly (readonly [string, Rule])[] =>
  rule.effect === 'deny' && rule.unless !== undefined ? [['denies always', { ...rule, unless: undefined }]] : []

/** Every policy with one rule removed, flipped, or changed in one word. */
export const mutantsOf = (rules: readonly Rule[]): readonly Mutant[] =>
  rules.flatMap((rule, at) => [
    { name: `${rule.id} is removed`, rules: rules.toSpliced(at, 1) },
    ...[['is flipped', flipped(rule)] as const, ...careless(rule), ...narrowed(rule), ...hardened(rule)].map(([what, changed]) => ({
      name: `${rule.id} ${what}`,
      rules: rules.with(at, changed),
    })),
  ])
