import type { Scope } from '#care/access/scope.ts'
import type { NewEntry } from '#care/record/entry.ts'
import type { Store } from '#store/store.ts'
import { clientSeeds } from './client-seeds.ts'
import { clinicSeeds, STAFF } from './clinic-seeds.ts'
import type { StaffName } from './clinic-seeds.ts'
import { markersIn } from './marker.ts'
import { clientIdOf, clinicIdOf, entriesOf, episodeIdOf, personIdOf } from './seed.ts'

/** A client of a canary clinic, and every marker that is theirs. */
export interface CanaryClient {
  readonly clientId: string
  readonly episodeId: string
  readonly markers: readonly string[]
}

/** A clinic whose every field holds a word that can be found again. */
export interface CanaryClinic {
  readonly clinicId: string
  readonly people: Readonly<Record<StaffName, string>>
  readonly clients: readonly CanaryClient[]
  /** Markers of the clinic itself and its staff. */
  readonly markers: readonly string[]
}

const markersOf = (entries: readonly NewEntry[]): readonly string[] => markersIn(JSON.stringify(entries.map(({ body }) => body)))

/** Everything in a canary clinic as entries, in an order in which they can be appended. */
export const canaryEntries = (tenant: number, clients: number): readonly (readonly NewEntry[])[] => [
  entriesOf({ tenant }, clinicSeeds({ tenant })),
  ...Array.from({ length: clients }, (_, client) => entriesOf({ tenant, client }, clientSeeds({ tenant, client }))),
]

/**
 * Fills a clinic that was founded with canaries, through the store. The scope is of the clinic with this number
 * ({@link clinicIdOf}); two clients unless told otherwise.
 */
export const fillWithCanaries = async (store: Store, scope: Scope, tenant: number, clients = 2): Promise<CanaryClinic> => {
  const [own = [], ...others] = canaryEntries(tenant, clients)
  for (const entries of [own, ...others])
    await store.write(scope, async (at) => {
      for (const entry of entries) await at.record.append(entry)
    })
  const person = (name: StaffName) => personIdOf({ tenant }, name)
  const [owner, therapist, other, reception, former] = STAFF
  return {
    clinicId: clinicIdOf({ tenant }),
    people: {
      owner: person(owner),
      therapist: person(therapist),
      other: person(other),
      reception: person(reception),
      former: person(former),
    },
    clients: others.map((entries, client) => ({
      clientId: clientIdOf({ tenant, client }),
      episodeId: episodeIdOf({ tenant, client }),
      markers: markersOf(entries),
    })),
    markers: markersOf(own),
  }
}
