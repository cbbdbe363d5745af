import type { Gates, Lit } from './gates.ts'

/** Every variable a literal rests on, itself included; what was `seen` before is left out, with all behind it. */
export const coneOf = ({ gateOf }: Gates, root: Lit, seen: (variable: number) => boolean = () => false): ReadonlySet<number> => {
  const found = new Set<number>()
  const open = [Math.abs(root)]
  for (let variable = open.pop(); variable !== undefined; variable = open.pop()) {
    if (found.has(variable) || seen(variable)) continue
    found.add(variable)
    open.push(...(gateOf(variable)?.of ?? []).map(Math.abs))
  }
  return found
}
