import { coneOf } from '#engine/formula/cone.ts'
import type { Bool } from '#engine/formula/term.ts'
import { oncePer } from '#engine/once.ts'
import type { InputRules } from '#engine/translate/input/rules-of-inputs.ts'

const inputsOf = oncePer((term: Bool): readonly string[] =>
  coneOf(term, () => false).flatMap((part) => (part.kind === 'flag' || part.kind === 'quantity' ? [part.name] : [])),
)

/**
 * Of what no client can break, the part that has to do with a formula: what shares an input with it, with that part, and so on. The
 * rest speaks of other inputs, and any client's values for those do: whoever is found without it is found with it.
 */
export const rulesAbout = (rules: InputRules, formula: Bool): readonly Bool[] => {
  const byInput = new Map<string, Bool[]>()
  for (const rule of rules.all()) for (const name of inputsOf(rule)) byInput.set(name, [...(byInput.get(name) ?? []), rule])
  const found = new Set<Bool>()
  const seen = new Set<string>()
  const open = [...inputsOf(formula)]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue
    seen.add(name)
    for (const rule of byInput.get(name) ?? []) {
      if (found.has(rule)) continue
      found.add(rule)
      open.push(...inputsOf(rule))
    }
  }
  return [...found]
}
