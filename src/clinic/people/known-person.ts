import { Fault } from '#edges/fault.ts'
import type { PersonState } from '#store/people/people.ts'
import type { Reading } from '#store/store.ts'
import { CLINIC_FAULTS } from '../faults.ts'

/** Somebody on the staff, or the refusal everybody gets who names what is not there. */
export const knownPerson = async (at: Reading, personId: string): Promise<PersonState> => {
  const person = await at.people.person(personId)
  if (person === undefined) throw new Fault(CLINIC_FAULTS.missing)
  return person
}

/** Refuses what would leave the clinic without an owner who can sign in. */
export const keepAnOwner = async (at: Reading, personId: string): Promise<void> => {
  const others = (await at.people.people()).filter((other) => other.personId !== personId)
  if (!others.some(({ role, disabledAt }) => role === 'owner' && disabledAt === undefined)) throw new Fault(CLINIC_FAULTS.lastOwner)
}

/** Somebody who can be named for care: a therapist, or an owner who treats. */
export const carer = async (at: Reading, personId: string): Promise<PersonState> => {
  const person = await at.people.person(personId)
  const cares = person !== undefined && person.disabledAt === undefined && person.role !== 'reception'
  if (!cares) throw new Fault(CLINIC_FAULTS.noTherapist)
  return person
}
