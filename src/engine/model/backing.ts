/**
 * How well something is backed: read in the source, attributed to a source or known from memory, or chosen by the
 * authors where no source decides. Marks of the dossiers (safety 0.1, treatment 0, evidence, outcomes).
 */
export type Mark = 'seen' | 'memory' | 'design'

/** One cited source with the mark that holds for this citation. */
export interface Citation {
  readonly source: string
  readonly mark: 'seen' | 'memory'
}

/** What an entry of a pack rests on. At least one of the three is present. */
export interface Backing {
  readonly citations: readonly Citation[]
  /** Ordinary professional knowledge, not re-checked against a document. */
  readonly memory: boolean
  /** A design choice: no source gives this exact rule or number; the cautious option was taken. */
  readonly design: boolean
}

/** The marks of a backing, each once, strongest first. */
export const marksOf = (backing: Backing): readonly Mark[] => {
  const cited = new Set(backing.citations.map((citation) => citation.mark))
  const marks: Mark[] = []
  if (cited.has('seen')) marks.push('seen')
  if (cited.has('memory') || backing.memory) marks.push('memory')
  if (backing.design) marks.push('design')
  return marks
}
