import type { Scope } from '#care/access/scope.ts'
import type { Appended, Json, NewEntry, StreamRef } from '#care/record/entry.ts'
import type { BodyOf, KindName } from '#care/record/kinds/kinds.ts'
import type { Writing } from '#store/store.ts'
import { derivedId } from './derived-id.ts'
import type { Operation } from './operation.ts'

/** What an entry says. */
interface Said<K extends KindName> {
  readonly kind: K
  readonly body: BodyOf<K>
  readonly supersedes?: string | undefined
  readonly signed?: boolean | undefined
}

/** Plain JSON: a field that is undefined is not there. */
const plain = (body: object): Json => {
  const json: Json = JSON.parse(JSON.stringify(body))
  return json
}

const writtenBy = ({ actor }: Scope, { sequence }: Operation): Pick<NewEntry, 'device'> =>
  actor.kind === 'staff' && sequence !== undefined ? { device: { deviceId: actor.deviceId, sequence } } : {}

/** Adds an entry that somebody's change asks for; `as` names it where one change adds several. */
export const say = async <K extends KindName>(
  at: Writing,
  stream: StreamRef,
  operation: Operation,
  { kind, body, supersedes, signed }: Said<K>,
  as?: string,
): Promise<Appended> =>
  at.record.append({
    entryId: as === undefined ? operation.entryId : derivedId(operation.entryId, as),
    stream,
    kind,
    version: 1,
    body: plain(body),
    happenedAt: operation.happenedAt,
    ...(as === undefined ? writtenBy(at.scope, operation) : {}),
    ...(supersedes === undefined ? {} : { supersedes }),
    ...(signed === true ? { signed } : {}),
  })

/** Whether a change was made before: then nothing is checked against how things stand now, which is what it made of them. */
export const wasMade = async (at: Writing, { entryId }: Operation): Promise<boolean> => (await at.record.entry(entryId)) !== undefined
