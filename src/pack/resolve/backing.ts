import type { Backing, Citation } from '#engine/model/backing.ts'
import { inside, lookUp } from './scope.ts'
import type { Names, Place, Report } from './scope.ts'

/** Turns the `source` list of an entry into what it rests on. */
export const createBackings =
  (report: Report, sources: Names<{ readonly mark: 'seen' | 'memory' }>) =>
  (list: readonly string[], place: Place): Backing => {
    const citations: Citation[] = []
    let memory = false
    let design = false
    for (const [index, ref] of list.entries()) {
      if (ref === 'M') memory = true
      else if (ref === 'D') design = true
      else {
        const quoted = ref.endsWith(' m')
        const id = quoted ? ref.slice(0, -2) : ref
        const source = lookUp(report, sources, id, inside(place, index))
        if (source !== undefined) citations.push({ source: id, mark: quoted ? 'memory' : source.mark })
      }
    }
    return { citations, memory, design }
  }

/** Reads the `source` list at a place. */
export type ReadBacking = ReturnType<typeof createBackings>
