import { liveNow, liveSince } from '#clinic/live/live-since.ts'
import { EMPTY } from '../../bytes/limits.ts'
import type { Audience } from '../../events/audience.ts'
import { NOTHING } from '../../registry/body.ts'
import { route } from '../../registry/define.ts'
import { EVENTS } from '../../registry/reply.ts'
import { LOOK } from '../usual.ts'

/** Live events of the clinic: ids and kinds of what whoever listens may see. */
export const eventRoutes = (audience: Audience) =>
  [
    route({
      ...LOOK,
      method: 'GET',
      path: '/api/events',
      name: 'events.listen',
      says: 'What is accepted into the record from now on, or since the id that Last-Event-ID names.',
      action: 'read colleagues',
      limits: { body: EMPTY, rate: { burst: 30, perSecond: 1 } },
      audit: 'nothing',
      input: { params: {}, query: {}, body: NOTHING },
      reply: EVENTS,
      handle: async ({ clinic, scope, isStillIn, lastEventId }) => {
        const { actor, clinicId } = scope
        const source = {
          timers: clinic.timers,
          now: () => liveNow(clinic, scope),
          since: (position: number) => liveSince(clinic, scope, position),
          isStillIn,
          onNews: (listener: () => void) =>
            clinic.store.onCommit((other) => {
              if (other === clinicId) listener()
            }),
        }
        return audience.join(actor.kind === 'staff' ? actor.sessionId : clinicId, source, lastEventId)
      },
    }),
  ] as const
