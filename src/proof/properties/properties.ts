import { OF_CLIENTS } from './of-clients.ts'
import { OF_COMPOSITION } from './of-composition.ts'
import { OF_FACTS } from './of-facts.ts'
import { OF_RULES } from './of-rules.ts'
import { NO_DEAD_RULE } from './no-dead-rule.ts'
import { QUESTIONS_MATTER } from './questions-matter.ts'
import type { Property } from './property.ts'

/** Every property that is proved. */
export const PROPERTIES: readonly Property[] = [...OF_CLIENTS, ...OF_COMPOSITION, ...OF_RULES, NO_DEAD_RULE, ...OF_FACTS, QUESTIONS_MATTER]
