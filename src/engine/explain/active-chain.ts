import type { ActiveRule } from '../assess/active-rules.ts'
import { groundsOfActive } from '../assess/trace.ts'
import type { Chain } from '../model/outcome.ts'
import type { State } from '../state/state.ts'

/** The chain of one active rule: the answers behind it, what it gives here, and what it rests on. */
export const activeChain = (state: State, active: ActiveRule, gives: string, decides: boolean): Chain => ({
  rule: active.rule.id,
  title: active.rule.title,
  gives,
  decides,
  applies: active.rule.when.op === 'always' && active.tiers.length === 0 ? 'for-everybody' : active.applies,
  because: active.rule.because,
  grounds: groundsOfActive(state, active),
  dossier: active.rule.dossier,
  backing: active.rule.backing,
})
