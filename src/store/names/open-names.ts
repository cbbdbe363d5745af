import type { Entry } from '#care/record/entry.ts'
import { isOf } from '#care/record/known.ts'
import type { InTransaction } from '../commits.ts'
import { entryRows, openedRows, recordReader } from '../record/read.ts'
import type { Transaction } from '../transaction.ts'
import { nameIndex } from './name-index.ts'
import type { NameIndex } from './name-index.ts'
import type { Names } from './names.ts'

interface Loaded {
  readonly index: NameIndex
  /** The last entry it has seen. */
  position: number
}

const take = (index: NameIndex, entry: Entry): void => {
  if (isOf(entry, 'client.erased')) index.remove(entry.content.body.clientId, entry.position)
  if (!isOf(entry, 'client.card')) return
  const { name, calledName, bornOn, phone } = entry.content.body
  index.put({ clientId: entry.stream.id, name, calledName, bornOn, phone }, entry.position)
}

/** The cards that count now. */
const load = async (tx: Transaction): Promise<Loaded> => {
  const position = await recordReader(tx).position()
  const rows = await entryRows(tx)
    .innerJoin('client', (join) => join.onRef('client.clinic_id', '=', 'entry.clinic_id').onRef('client.card_entry', '=', 'entry.entry_id'))
    .execute()
  const index = nameIndex()
  for (const entry of await openedRows(tx, rows)) take(index, entry)
  return { index, position }
}

/** What was added since. Readings that overlap may do the same twice: the index takes nothing that is older than what it has. */
const catchUp = async (tx: Transaction, loaded: Loaded): Promise<void> => {
  const position = await recordReader(tx).position()
  if (position <= loaded.position) return
  const rows = await entryRows(tx)
    .where('entry.position', '>', loaded.position)
    .where('entry.kind', 'in', ['client.card', 'client.erased'])
    .orderBy('entry.position')
    .execute()
  for (const entry of await openedRows(tx, rows)) take(loaded.index, entry)
  loaded.position = Math.max(loaded.position, position)
}

/** Search over the clinics of a store. Each search first takes what was committed since the last, by whichever process. */
export const openNames = (read: InTransaction): Names => {
  const clinics = new Map<string, Promise<Loaded>>()
  const ready = async (tx: Transaction): Promise<Loaded> => {
    const { clinicId } = tx.scope
    const loading = clinics.get(clinicId) ?? load(tx)
    clinics.set(clinicId, loading)
    try {
      const loaded = await loading
      await catchUp(tx, loaded)
      return loaded
    } catch (error) {
      // What failed to load is loaded anew by the next search: a passphrase may have been typed meanwhile.
      if (clinics.get(clinicId) === loading) clinics.delete(clinicId)
      throw error
    }
  }
  return {
    search: (scope, text, options) => read(scope, async (tx) => (await ready(tx)).index.search(text, options)),
    warm: (scope) => read(scope, async (tx) => (await ready(tx)).index.size()),
    forget: (clinicId) => void clinics.delete(clinicId),
  }
}
