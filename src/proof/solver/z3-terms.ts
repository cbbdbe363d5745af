import { Z3_lbool } from 'z3-solver'
import type { Z3LowLevel, Z3_ast, Z3_context } from 'z3-solver'
import { coneOf } from '#engine/formula/cone.ts'
import type { Assignment } from '#engine/formula/evaluate.ts'
import type { Term } from '#engine/formula/term.ts'

type Z3 = Z3LowLevel['Z3']

/** Terms as Z3 holds them, and inputs back from a model of Z3. */
export interface Z3Terms {
  readonly of: (term: Term) => Z3_ast
  /** Values of every input told so far. */
  readonly inputsIn: (valueOf: (ast: Z3_ast) => Z3_ast) => Assignment
}

const asNumber = (written: string): number => {
  const [above = '0', below = '1'] = written.split('/')
  return Number(above) / Number(below)
}

/** Builds terms in a context of Z3, each once, operands first. */
export const z3Terms = (z3: Z3, context: Z3_context): Z3Terms => {
  const sorts = { flag: z3.mk_bool_sort(context), whole: z3.mk_int_sort(context), real: z3.mk_real_sort(context) }
  const built = new Map<Term, Z3_ast>()
  const inputs = new Map<string, Z3_ast>()
  const input = (name: string, sort: keyof typeof sorts): Z3_ast => {
    const made = z3.mk_const(context, z3.mk_string_symbol(context, name), sorts[sort])
    inputs.set(name, made)
    return made
  }
  const get = (term: Term): Z3_ast => {
    const found = built.get(term) ?? build(term)
    built.set(term, found)
    return found
  }
  const build = (term: Term): Z3_ast => {
    switch (term.kind) {
      case 'known':
        return term.value ? z3.mk_true(context) : z3.mk_false(context)
      case 'flag':
        return input(term.name, 'flag')
      case 'not':
        return z3.mk_not(context, get(term.of))
      case 'and':
        return z3.mk_and(context, term.of.map(get))
      case 'or':
        return z3.mk_or(context, term.of.map(get))
      case 'at-least':
        return z3.mk_atleast(context, term.of.map(get), term.count)
      case 'not-above':
        return (term.strictly ? z3.mk_lt : z3.mk_le)(context, get(term.a), get(term.b))
      case 'constant':
        return z3.mk_numeral(context, `${term.value}`, sorts.real)
      case 'quantity':
        return term.whole ? z3.mk_int2real(context, input(term.name, 'whole')) : input(term.name, 'real')
      case 'either':
        return z3.mk_ite(context, get(term.when), get(term.then), get(term.otherwise))
      case 'sum':
        return z3.mk_add(context, [get(term.a), get(term.b)])
      case 'difference':
        return z3.mk_sub(context, [get(term.a), get(term.b)])
    }
  }
  return {
    of: (term) => {
      // Operands first, so that no chain is too deep to walk.
      for (const part of coneOf(term, (each) => built.has(each))) get(part)
      return get(term)
    },
    inputsIn: (valueOf) =>
      new Map(
        [...inputs].map(([name, ast]) => {
          const value = valueOf(ast)
          const truth = z3.get_bool_value(context, value)
          return [name, truth === Z3_lbool.Z3_L_UNDEF ? asNumber(z3.get_numeral_string(context, value)) : truth === Z3_lbool.Z3_L_TRUE]
        }),
      ),
  }
}
