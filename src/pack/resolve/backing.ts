import type { Backing, Citation } from '#engine/model/backing.ts'
import { lookUp } from './names.ts'
import type { Names } from './names.ts'
import { inside } from './place.ts'
import type { Place } from './place.ts'
import type { Report } from './report.ts'

/** A source as citations need it. */
export interface SourceShape {
  readonly mark: 'seen' | 'memory'
}

/** Turns the `source` list of an entry into what it rests on. */
export const createBackings =
  (report: Report, sources: Names<SourceShape>) =>
  (list: readonly string[], place: Place): Backing => {
    const cite = (ref: string, here: Place): readonly Citation[] => {
      const quoted = ref.endsWith(' m')
      const id = quoted ? ref.slice(0, -' m'.length) : ref
      const source = lookUp(report, sources, id, here)
      return source === undefined ? [] : [{ source: id, mark: quoted ? 'memory' : source.mark }]
    }
    return {
      citations: list.flatMap((ref, index) => (ref === 'M' || ref === 'D' ? [] : cite(ref, inside(place, index)))),
      memory: list.includes('M'),
      design: list.includes('D'),
    }
  }

/** Reads the `source` list at a place. */
export type ReadBacking = ReturnType<typeof createBackings>
