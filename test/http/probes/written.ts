import type { Entry } from '#care/record/entry.ts'
import { clientIdOf, personIdOf, thingIdOf } from '../../support/canaries/seed.ts'
import type { ProbedWorld } from './world.ts'

/** Kinds of entries somebody may add about a client they are not named for; empty: none. Written by hand from the matrix (2.4). */
const DIARY = /^((episode|visit)\.|red-flag\.calling$)/
const DESK = /^((client|link|episode|visit)\.|red-flag\.calling$)/
const INTAKE = /^(intake|red-flag|screening|link|episode)\./
const ANY = /./

const HERE = { tenant: 0, client: 0 }
const BESIDE = { tenant: 0, client: 1 }

const AUTHORS: ReadonlyMap<string, readonly [clients: readonly string[] | 'any', kinds: RegExp]> = new Map([
  [personIdOf(HERE, 'owner'), ['any', ANY]],
  [personIdOf(HERE, 'therapist'), ['any', ANY]],
  [personIdOf(HERE, 'reception'), ['any', DESK]],
  [personIdOf(HERE, 'other'), ['any', DIARY]],
  [thingIdOf(HERE, 'intake link of the probes'), [[clientIdOf(HERE)], INTAKE]],
  [thingIdOf(BESIDE, 'intake link of the probes'), [[clientIdOf(BESIDE)], INTAKE]],
  [thingIdOf(HERE, 'medical link of the probes'), [[clientIdOf(HERE)], /^letter\.answered$/]],
])

const CANARIES = new Set([clientIdOf(HERE), clientIdOf(BESIDE)])

/** Whether somebody wrote about a client whom they may not write about, or what they may not. */
const isTrespass = ({ authorId, stream: { clientId }, kind }: Entry): boolean => {
  // Somebody who adds a client knows them.
  if (clientId === undefined || !CANARIES.has(clientId)) return !AUTHORS.has(authorId)
  const [clients, kinds] = AUTHORS.get(authorId) ?? [[], ANY]
  return !(clients === 'any' || clients.includes(clientId)) || !kinds.test(kind)
}

/** Entries that somebody added in the clinic of the probes without being allowed to, and all that anybody of it added in the other one. */
export const trespasses = async ({ store, program, before }: ProbedWorld): Promise<readonly string[]> => {
  const added = async (tenant: number): Promise<readonly Entry[]> => {
    const entries = await store.read(program(tenant), (at) => at.record.after(before[tenant] ?? 0, 100_000))
    return entries.filter(({ authorId }) => authorId !== 'test')
  }
  const here = (await added(0)).filter(isTrespass)
  const elsewhere = (await added(1)).filter(({ authorId }) => authorId !== personIdOf({ tenant: 1 }, 'owner'))
  return [...here, ...elsewhere].map(({ kind, authorId, clinicId }) => `${authorId} wrote ${kind} in ${clinicId}`)
}
