import type { Transaction } from '../transaction.ts'

/** States in which a visit is still to come or under way. */
const OPEN_VISIT = ['booked', 'arrived', 'in'] as const

/** Ids of clients for whom a person is named on an open episode. */
export const namedOnEpisode = ({ db, scope: { clinicId } }: Transaction, personId: string) =>
  db
    .selectFrom('assignment')
    .innerJoin('episode', (join) =>
      join.onRef('episode.clinic_id', '=', 'assignment.clinic_id').onRef('episode.episode_id', '=', 'assignment.episode_id'),
    )
    .select('assignment.client_id')
    .where('assignment.clinic_id', '=', clinicId)
    .where('assignment.person_id', '=', personId)
    .where('episode.closed_at', 'is', null)

/** Ids of clients whom a person is to see, or has seen in an episode that is still open. */
export const namedOnVisit = ({ db, scope: { clinicId } }: Transaction, personId: string) =>
  db
    .selectFrom('visit')
    .innerJoin('episode', (join) =>
      join.onRef('episode.clinic_id', '=', 'visit.clinic_id').onRef('episode.episode_id', '=', 'visit.episode_id'),
    )
    .select('visit.client_id')
    .where('visit.clinic_id', '=', clinicId)
    .where('visit.therapist_id', '=', personId)
    .where((is) =>
      is.or([is('visit.state', 'in', OPEN_VISIT), is.and([is('visit.state', '=', 'held'), is('episode.closed_at', 'is', null)])]),
    )
