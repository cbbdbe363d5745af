import { explain } from '#engine/explain.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Client } from '#engine/model/client.ts'
import type { Chain, Explanation, Outcome, WhatIf } from '#engine/model/outcome.ts'
import { whatIf } from '#engine/what-if.ts'
import type { Sections } from '#pack/read-sections.ts'

/** An outcome with every chain that leads to it, and the least change of answers that would change it; null where there is none. */
export interface Explained extends Explanation {
  readonly whatIf: WhatIf | null
}

/** Explains one outcome for one client. */
export const explained = (knowledge: Knowledge, client: Client, outcome: Outcome): Explained => ({
  ...explain(knowledge, client, outcome),
  whatIf: whatIf(knowledge, client, outcome) ?? null,
})

/** The citations of every source that the chains name, by id, in the order of the pack. */
export const sourcesOf = ({ sources }: Sections, chains: readonly Chain[]): Readonly<Record<string, string>> => {
  const used = new Set(chains.flatMap(({ backing }) => backing.citations.map(({ source }) => source)))
  return Object.fromEntries(sources.filter(({ value }) => used.has(value.id)).map(({ value }) => [value.id, value.citation]))
}
