import type { PhaseMinutes, Template } from '#engine/model/protocol.ts'
import type { SectionValue } from '../sections.ts'
import { lookUp } from './names.ts'
import { inside } from './place.ts'
import type { Located } from './place.ts'
import type { Scope } from './scope.ts'

// Such a length is offered only when a client asks for it (treatment dossier 4.6).
const ON_REQUEST = '†'

const phasesOf = (cell: string): PhaseMinutes => {
  const [A = 0, B = 0, C = 0, D = 0, E = 0, F = 0, G = 0] = cell.replace(ON_REQUEST, '').split('·').map(Number)
  return { A, B, C, D, E, F, G }
}

/** Resolves one row of the session templates into a template for each length. */
export const resolveTemplates = (
  { report, presentations }: Scope,
  { value, place }: Located<SectionValue<'protocols/templates'>[number]>,
): readonly Template[] => {
  lookUp(report, presentations, value.presentation, inside(place, 'presentation'))
  return Object.entries(value.cells).map(([length, cell]) => {
    const phases = phasesOf(cell)
    const total = Object.values(phases).reduce((sum: number, minutes: number) => sum + minutes, 0)
    if (total !== Number(length)) {
      report.add('ISC-PACK-065', inside(place, 'cells', length), `these minutes add up to ${total}, not to ${length}`)
    }
    return {
      presentation: value.presentation,
      irritability: value.irritability,
      length: Number(length),
      phases,
      onRequest: cell.endsWith(ON_REQUEST),
    }
  })
}
