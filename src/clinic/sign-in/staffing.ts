import { isOf } from '#care/record/known.ts'
import type { Reading } from '#store/store.ts'
import { IDLE_MINUTES } from './sessions/standing.ts'
import type { Staffing } from './sign-in.ts'

interface Settings {
  readonly name: string
  readonly idleMinutes: number
}

const NONE: Settings = { name: '', idleMinutes: IDLE_MINUTES }

const readSettings = async (at: Reading, entryId: string): Promise<Settings> => {
  const entry = await at.record.entry(entryId)
  if (entry === undefined || !isOf(entry, 'clinic.settings')) return NONE
  const { name, idleMinutes = IDLE_MINUTES } = entry.content.body
  return { name, idleMinutes }
}

/** The settings that count. Entries never change, so each is opened once. */
const settingsOf = (): ((at: Reading) => Promise<Settings>) => {
  const opened = new Map<string, { readonly entryId: string; readonly settings: Settings }>()
  return async (at) => {
    const [{ clinicId }, entryId] = [at.scope, await at.people.settingsEntry()]
    if (entryId === undefined) return NONE
    const known = opened.get(clinicId)
    if (known?.entryId === entryId) return known.settings
    const settings = await readSettings(at, entryId)
    opened.set(clinicId, { entryId, settings })
    return settings
  }
}

/** What the record says of a clinic and its staff, at the moment it is asked. */
export const staffingOfRecord = (): Staffing => {
  const settings = settingsOf()
  const active = async (at: Reading, personId: string) => {
    const person = await at.people.person(personId)
    return person?.disabledAt === undefined ? person : undefined
  }
  const card = async (at: Reading, personId: string) => {
    const person = await active(at, personId)
    const entry = person && (await at.record.entry(person.cardEntry))
    return entry && isOf(entry, 'person.joined', 'person.changed') ? entry.content.body : undefined
  }
  return {
    roleOf: async (at, personId) => (await active(at, personId))?.role,
    nameOf: async (at, personId) => (await card(at, personId))?.name,
    emailOf: async (at, personId) => (await card(at, personId))?.email,
    owners: async (at) =>
      (await at.people.people())
        .filter(({ role, disabledAt }) => role === 'owner' && disabledAt === undefined)
        .map(({ personId }) => personId),
    clinicName: async (at) => (await settings(at)).name,
    idleMinutes: async (at) => (await settings(at)).idleMinutes,
  }
}
