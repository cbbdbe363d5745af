import { describe, expect, it } from 'vitest'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { translatePack } from '#engine/translate/pack.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import { mutatePack } from '#proof/mutate/mutate-pack.ts'
import { mutantsOf } from '#proof/mutate/mutants-of.ts'
import type { Mutant } from '#proof/mutate/mutant.ts'
import type { MutantResult } from '#proof/mutate/result.ts'
import { createProver } from '#proof/prove/prover.ts'
import { startZ3 } from '#proof/solver/z3.ts'
import { breaks } from '#proof/statements/obligations.ts'
import { tiny } from '../support/packs.ts'

const clock = (): number => performance.now()
const EDGES = { startSolver: startZ3, clock, progress: () => undefined }

const judged = (knowledge: Knowledge, only: readonly string[] = []): Promise<readonly MutantResult[]> =>
  mutatePack({ knowledge, examples: [], only }, EDGES)

const changed = (knowledge: Knowledge, { from, to }: Mutant): Knowledge => {
  const rules = knowledge.rules.flatMap((rule) => (rule === from ? (to ?? []) : rule))
  return { ...knowledge, rules, ruleById: new Map(rules.map((rule) => [rule.id, rule])) }
}

/** Which of these packs break a statement? Each is translated whole and asked about as `pack prove` would. */
const brokenIn = async (pack: Knowledge, mutants: readonly Mutant[]): Promise<readonly string[]> => {
  const translation = translatePack(pack)
  const { terms, inputs } = translation
  const solver = await startZ3()
  try {
    const { find } = createProver(translation, solver, clock)
    const broken: string[] = []
    for (const mutant of mutants) {
      const verdict = verdictTerms(changed(pack, mutant), terms, inputs)
      const formulas = pack.statements
        .filter(({ kind }) => kind !== 'conduct')
        .flatMap(({ obligations }) => obligations.map((obligation) => breaks(verdict, obligation)))
      // oxlint-disable-next-line no-await-in-loop -- one solver answers one question at a time
      if ((await find([terms.or(...formulas)])).kind === 'somebody') broken.push(mutant.id)
    }
    return broken
  } finally {
    await solver.close()
  }
}

/** Statements that ask for something of every kind, with sides, places, days, letters and accepted findings. */
const FURTHER = `- id: OWN-01
  kind: state
  says: Everything a result can hold.
  cases:
    - when: op-shoulder
      then:
        forbid: [{ techniques: [FIRM], at: [{ of: [ARM], side-of: op-shoulder }] }]
        hold: [{ seconds: 15, at: [{ of: [shoulder-blade], side-of: op-shoulder }] }]
        motions: [{ limit: [REACHING], side-of: op-shoulder }]
        positions: [{ not: [{ down: op-shoulder }] }]
    - when: { fact: op-shoulder, ago: { under: 6 weeks } }
      then: { cap: [{ level: 0, at: [{ marked: op-shoulder }] }] }
    - when: { all: [{ fact: op-shoulder, ago: { under: 6 weeks } }, { not: { cleared: op-shoulder } }] }
      then: { status: paused }
    - when: { fact: visits, under: 1 }
      then: { minutes: 20, pain-ceiling: 5 }
    - when: { fact: visits, at-least: 1 }
      then: { session: [{ rise: 2 }] }
    - when: { reading: temperature, at-least: 38, gate: gate-feverish }
      then: { status: stopped }
    - when: { all: [wf-night-pain, { fact: age, at-least: 70 }, { not: { cleared: rc-older-night } }] }
      then: { urgency: urgent-within-2-weeks, status: paused }
    - when: { steady: rf-numb-hand }
      then: { status: go-with-care, requires: [offer-letter] }
    - when: { all: [{ not: pf-decides }, { not: { cleared: cannot-decide } }] }
      then: { status: paused }
    - when: nut-allergy
      then: { products: [nut-oil] }
    - when: rf-hot-joint
      then: { messages: [told-same-day] }
    - when: pe-bruise
      then: { requires: [phone] }
  dossier: demo/8
  source: [T1]
`

describe('the mutants of the shoulder pack', () => {
  const pack = tiny({ 'safety/own.yaml': FURTHER })
  const mutants = pack.rules.flatMap((rule) => mutantsOf(pack, rule))

  it('are noticed exactly where the pack, changed in the same way and proved anew, breaks a statement', async () => {
    const results = new Map((await judged(pack)).map(({ id, outcome }) => [id, outcome]))
    expect([...results.keys()].toSorted()).toEqual(mutants.map(({ id }) => id).toSorted())
    const broken = await brokenIn(pack, mutants)
    expect(broken.length).toBeGreaterThan(50)
    expect(mutants.filter(({ id }) => results.get(id) === 'noticed').map(({ id }) => id)).toEqual(broken)
  })
})
