import { OF_CLIENTS } from './of-clients.ts'
import { OF_FACTS } from './of-facts.ts'
import { OF_RULES } from './of-rules.ts'
import type { Property } from './property.ts'

/** Every property that is proved. */
export const PROPERTIES: readonly Property[] = [...OF_CLIENTS, ...OF_RULES, ...OF_FACTS]
