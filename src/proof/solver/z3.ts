import { Z3_lbool, init, killThreads } from 'z3-solver'
import type { Z3LowLevel, Z3_ast, Z3_context, Z3_solver } from 'z3-solver'
import { SolverError } from './solver-error.ts'
import type { Answer, Solver } from './solver.ts'
import { z3Terms } from './z3-terms.ts'
import type { Z3Terms } from './z3-terms.ts'

type Z3 = Z3LowLevel['Z3']

/** Longest time for one question, in milliseconds. Taking longer is a failure, never a pass. */
const LONGEST = 60_000

interface Session {
  readonly z3: Z3
  readonly context: Z3_context
  readonly solver: Z3_solver
  readonly terms: Z3Terms
}

const openSession = (z3: Z3): Session => {
  const context = z3.mk_context(z3.mk_config())
  const solver = z3.mk_simple_solver(context)
  z3.solver_inc_ref(context, solver)
  const settings = z3.mk_params(context)
  z3.params_set_uint(context, settings, z3.mk_string_symbol(context, 'timeout'), LONGEST)
  z3.solver_set_params(context, solver, settings)
  return { z3, context, solver, terms: z3Terms(z3, context) }
}

const valueIn = ({ z3, context, solver }: Session): ((ast: Z3_ast) => Z3_ast) => {
  const model = z3.solver_get_model(context, solver)
  z3.model_inc_ref(context, model)
  return (ast) => {
    const value = z3.model_eval(context, model, ast, true)
    if (value === null) throw new SolverError('Z3 gives no value for an input of its own model')
    return value
  }
}

const ask = async (session: Session, marks: readonly Z3_ast[]): Promise<Answer> => {
  const { z3, context, solver, terms } = session
  const verdict = await z3.solver_check_assumptions(context, solver, [...marks])
  if (verdict === Z3_lbool.Z3_L_FALSE) return { kind: 'nobody' }
  if (verdict === Z3_lbool.Z3_L_TRUE) return { kind: 'somebody', inputs: terms.inputsIn(valueIn(session)) }
  return { kind: 'unknown', says: z3.solver_get_reason_unknown(context, solver) }
}

const solverIn = (session: Session): Omit<Solver, 'close'> => {
  const { z3, context, solver, terms } = session
  const marks = new Map<number, Z3_ast>()
  const markOf = (id: number, term: Z3_ast): Z3_ast => {
    const found = marks.get(id)
    if (found !== undefined) return found
    const mark = z3.mk_const(context, z3.mk_string_symbol(context, `question ${id}`), z3.mk_bool_sort(context))
    z3.solver_assert(context, solver, z3.mk_implies(context, mark, term))
    marks.set(id, mark)
    return mark
  }
  return {
    assume: (term) => z3.solver_assert(context, solver, terms.of(term)),
    find: async (all) => {
      const asked = all.map((term) => markOf(term.id, terms.of(term)))
      const answer = await ask(session, asked)
      const [only] = asked
      // What nobody meets is settled for good; telling so keeps later questions from looking at it again.
      if (answer.kind === 'nobody' && asked.length === 1 && only !== undefined) z3.solver_assert(context, solver, z3.mk_not(context, only))
      return answer
    },
  }
}

/** Z3, compiled to WebAssembly and ready for several solvers one after another. */
export interface Z3Host {
  /** A solver that knows nothing yet; closing it gives its memory back. */
  readonly start: () => Promise<Solver>
  /** Lets go of its threads; without that the program does not end. */
  readonly close: () => Promise<void>
}

/** Loads Z3. */
export const openZ3 = async (): Promise<Z3Host> => {
  const { Z3: z3, em } = await init()
  // Days, grades and sums are few and simple: the plainer of Z3's two ways with numbers answers faster.
  z3.global_param_set('smt.arith.solver', '2')
  return {
    start: async () => {
      const session = openSession(z3)
      return { ...solverIn(session), close: async () => z3.del_context(session.context) }
    },
    close: () => killThreads(em),
  }
}

/** Starts Z3 with one solver. Formulas go to it as terms and stay there; each question only assumes a few of them. */
export const startZ3 = async (): Promise<Solver> => {
  const host = await openZ3()
  return { ...(await host.start()), close: host.close }
}
