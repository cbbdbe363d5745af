// A clinic with many clients, made once and kept in build/ for the next run: filling it takes longer than all that is measured on it.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NewEntry } from '#care/record/entry.ts'
import { uuid4 } from '#edges/ids.ts'
import { append } from '#store/record/append.ts'
import { FAULTS_CLINIC, foldersOf, openParts, openPlace, scopeOf } from '../test/support/faults/place.ts'
import { REAL } from '../test/support/faults/real.ts'
import type { World } from '../test/support/faults/work.ts'
import { entryOf, streamsOf } from '../test/support/faults/work.ts'
import { inFile } from './in-file.ts'

const KEPT = join(import.meta.dirname, '..', 'build', 'bench')
const TEXT = 'Pain from the left buttock to the calf, less than last week; slump test without pain today, sat for an hour. '
const FIRST = ['Ada', 'Ben', 'Chiara', 'Dmitri', 'Élodie', 'Farid', 'Grace', 'Hiroshi', 'Ines', 'Jonas']
const LAST = ['Nine', 'Okafor', 'Petit', 'Quist', 'Rossi', 'Sørensen', 'Tanaka', 'Ullmann', 'Vega', 'Weiss']

/** How large a clinic is to be. */
export interface Size {
  readonly clients: number
  /** Entries of each client; the first client has ten times as many. */
  readonly entries: number
}

const names = (client: number): string => `${FIRST[client % 10] ?? ''} ${LAST[Math.floor(client / 10) % 10] ?? ''} ${client}`

const entriesOf = (world: World, client: number, count: number): readonly NewEntry[] => {
  const { client: own, episode } = streamsOf(world, FAULTS_CLINIC)
  const note = (): NewEntry =>
    entryOf(world, episode, 'note.written', { noteId: uuid4(REAL.random), text: TEXT.repeat(2) }, { signed: true })
  const phone = `+1 555 ${String(client).padStart(6, '0')}`
  return [
    entryOf(world, own, 'client.card', { name: names(client), phone, bornOn: '1971-04-05' }),
    entryOf(world, episode, 'episode.opened', {}),
    ...Array.from({ length: count - 2 }, note),
  ]
}

const worldOf = (clientId: string): World => ({
  ...REAL,
  clientId,
  episodeId: uuid4(REAL.random),
  therapistId: uuid4(REAL.random),
  turn: 0,
})

const make = async (folder: string, { clients, entries }: Size): Promise<void> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const ids = Array.from({ length: clients }, () => uuid4(REAL.random))
  await (await openPlace({ folder })).close()
  const { keys, close } = await openParts({ folder })
  await keys.unlock(FAULTS_CLINIC)
  await keys.prepare(FAULTS_CLINIC, ids)
  const file = inFile(join(foldersOf({ folder }).data, FAULTS_CLINIC, 'record.sqlite'))
  const tx = { ...REAL, db: file.db, seals: keys, scope: scopeOf('fill') }
  for (const [index, clientId] of ids.entries()) {
    file.run('begin')
    for (const entry of entriesOf(worldOf(clientId), index, index === 0 ? entries * 10 : entries)) await append(tx, entry)
    file.run('commit')
  }
  file.close()
  await close()
  writeFileSync(join(folder, 'largest'), ids[0] ?? '')
}

/** The folder of a clinic of this size, and its client with the most entries is named in `largest`. */
export const largeClinic = async (size: Size): Promise<string> => {
  const folder = join(KEPT, `clinic-${size.clients}x${size.entries}`)
  if (existsSync(join(folder, 'largest'))) return folder
  rmSync(folder, { recursive: true, force: true })
  await make(folder, size)
  return folder
}
