import { Fault } from '#edges/fault.ts'
import type { NewEntry } from './entry.ts'
import { RECORD_FAULTS } from './faults.ts'
import { kindOf } from './kinds/kinds.ts'
import { misfit } from './known.ts'

/**
 * Refuses an entry that is not what its kind says: another stream, no signature where one is needed, a body of another shape.
 * What a newer program says is taken as it comes: this one cannot judge it.
 */
export const admit = ({ kind, version, body, stream, signed = false }: NewEntry): void => {
  const known = kindOf(kind)
  if (known?.versions[version] === undefined) return
  if (known.stream !== stream.kind) throw new Fault(RECORD_FAULTS.wrongStream, { place: 'stream' })
  if (known.signed === 'must' && !signed) throw new Fault(RECORD_FAULTS.unsigned, { place: 'signed' })
  if (known.signed === 'never' && signed) throw new Fault(RECORD_FAULTS.notSignable, { place: 'signed' })
  const place = misfit(kind, version, body)
  if (place !== undefined) throw new Fault(RECORD_FAULTS.misfit, { place: `body.${place}`.replace(/\.$/u, '') })
}
