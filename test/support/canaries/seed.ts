import type { Json, NewEntry } from '#care/record/entry.ts'
import type { BodyOf, KindName } from '#care/record/kinds/kinds.ts'
import { KINDS } from '#care/record/kinds/kinds.ts'
import { idFor } from './marker.ts'
import type { Whose } from './marker.ts'

/** An entry of a canary clinic, before it has a stream and a time. */
export interface Seed {
  readonly kind: KindName
  readonly body: Json
  readonly signed?: boolean
}

/** An entry of a kind, with a body that its schema takes. */
export const seed = <K extends KindName>(kind: K, body: BodyOf<K> & Json, signed = false): Seed => ({ kind, body, signed })

/** Ids of a canary clinic and of what is in it; the same for the same numbers. */
export const clinicIdOf = ({ tenant }: Whose): string => idFor('clinic', tenant)
/** Id of a person on its staff. */
export const personIdOf = ({ tenant }: Whose, role: string): string => idFor('person', tenant, role)
/** Id of a client. */
export const clientIdOf = ({ tenant, client = 0 }: Whose): string => idFor('client', tenant, client)
/** Id of a client's episode. */
export const episodeIdOf = ({ tenant, client = 0 }: Whose): string => idFor('episode', tenant, client)
/** Id of something else of a client or clinic, by what it is. */
export const thingIdOf = ({ tenant, client }: Whose, thing: string): string => idFor(thing, tenant, client ?? 'none')

const streamOf = (whose: Whose, kind: KindName): NewEntry['stream'] => {
  const { stream } = KINDS[kind]
  if (stream === 'clinic') return { kind: stream, id: clinicIdOf(whose) }
  const clientId = clientIdOf(whose)
  return { kind: stream, id: stream === 'client' ? clientId : episodeIdOf(whose), clientId }
}

const HAPPENED = Date.parse('2026-11-25T09:00:00.000Z')

/** Entries to append, a minute apart. */
export const entriesOf = (whose: Whose, seeds: readonly Seed[]): readonly NewEntry[] =>
  seeds.map(({ kind, body, signed = false }, at) => ({
    entryId: idFor('entry', whose.tenant, whose.client ?? 'none', at),
    stream: streamOf(whose, kind),
    kind,
    version: 1,
    body,
    signed,
    happenedAt: new Date(HAPPENED + at * 60_000).toISOString(),
  }))
