import { z } from 'zod'
import { Line, Moment } from '#care/record/fields.ts'
import type { AuditLine } from '#store/audit/audit.ts'
import type { Reading } from '#store/store.ts'
import { personName } from '../people/name.ts'

/** A line of the trail, with a name where a person stands behind it. */
export const TrailLine = z.strictObject({
  sequence: z.number().int(),
  at: Moment,
  who: z.enum(['staff', 'client-link', 'medical-link', 'system']),
  actorId: z.string(),
  name: Line.optional(),
  action: z.string(),
  clientId: z.string().optional(),
  subjectId: z.string().optional(),
  reason: z.string().optional(),
})
/** {@link TrailLine}, read. */
export type TrailLine = z.output<typeof TrailLine>

const WHO = ['staff', 'client-link', 'medical-link', 'system'] as const

/** Lines with names; each name is looked up once. */
export const showTrail = async (at: Reading, lines: readonly AuditLine[]): Promise<TrailLine[]> => {
  const names = new Map<string, string | undefined>()
  for (const { actorId, actorKind } of lines) {
    if (actorKind === 'staff' && !names.has(actorId)) names.set(actorId, await personName(at, actorId))
  }
  return lines.map(({ actorKind, requestId: _requestId, ...line }) => {
    const name = names.get(line.actorId)
    return { ...line, who: WHO.find((kind) => kind === actorKind) ?? 'system', ...(name && { name }) }
  })
}
