import type { Effect } from '#engine/model/effect.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { withoutEach } from './operator.ts'
import type { Edit } from './operator.ts'
import { bitsOf } from './words.ts'

/** So many minutes longer a session is. */
const LONGER = 5

const numbers = (effect: Effect): readonly Edit<Effect>[] => {
  const { minutes, painCeiling } = effect
  return [
    ...(minutes === undefined
      ? []
      : [
          {
            operator: 'more-minutes',
            says: `${minutes + LONGER} minutes instead of ${minutes}`,
            to: { ...effect, minutes: minutes + LONGER },
          } as const,
        ]),
    ...(painCeiling === undefined
      ? []
      : [
          {
            operator: 'more-pain',
            says: `pain up to ${painCeiling + 1} instead of ${painCeiling}`,
            to: { ...effect, painCeiling: painCeiling + 1 },
          } as const,
        ]),
  ]
}

const products = (knowledge: Knowledge, effect: Effect): readonly Edit<Effect>[] =>
  bitsOf(effect.products).map((index) => ({
    operator: 'allow-product',
    says: `${knowledge.products[index]?.id ?? ''} is allowed`,
    to: { ...effect, products: effect.products & ~(1 << index) },
  }))

/** Minutes, pain, products, limits of the last session, what must be done and said: each made looser or left out. */
export const restEdits = (knowledge: Knowledge, effect: Effect): readonly Edit<Effect>[] => [
  ...numbers(effect),
  ...products(knowledge, effect),
  ...withoutEach(
    'drop-session-limit',
    effect.session,
    ({ kind }) => `${kind} of the last session are no limit`,
    (session): Effect => ({ ...effect, session }),
  ),
  ...withoutEach(
    'drop-action',
    effect.requires,
    (action) => `${action} is no longer asked for`,
    (requires): Effect => ({ ...effect, requires }),
  ),
  ...withoutEach(
    'drop-message',
    effect.messages,
    (topic) => `${topic} is no longer said`,
    (messages): Effect => ({ ...effect, messages }),
  ),
]
