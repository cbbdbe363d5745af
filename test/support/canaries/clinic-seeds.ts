import { marker } from './marker.ts'
import type { Whose } from './marker.ts'
import { personIdOf, seed, thingIdOf } from './seed.ts'
import type { Seed } from './seed.ts'

/** The staff of a canary clinic. The second therapist is named nowhere, the former one is disabled. */
export const STAFF = ['owner', 'therapist', 'other', 'reception', 'former'] as const

/** One of {@link STAFF}. */
export type StaffName = (typeof STAFF)[number]

const roleOf = (name: StaffName): 'owner' | 'therapist' | 'reception' => (name === 'owner' || name === 'reception' ? name : 'therapist')

const joined = (whose: Whose): readonly Seed[] =>
  STAFF.flatMap((name) => [
    seed('person.joined', {
      personId: personIdOf(whose, name),
      name: marker(whose, `${name}Name`),
      email: `${marker(whose, `${name}Email`)}@example.test`,
      role: roleOf(name),
    }),
    ...(roleOf(name) === 'reception' ? [] : [licence(whose, name)]),
  ])

const licence = (whose: Whose, name: StaffName): Seed =>
  seed('licence.recorded', {
    licenceId: thingIdOf(whose, `licence ${name}`),
    personId: personIdOf(whose, name),
    number: marker(whose, `${name}Licence`),
    jurisdiction: marker(whose, `${name}Jurisdiction`),
    expiresOn: '2030-01-01',
  })

/** What a canary clinic is, before it has clients. */
export const clinicSeeds = (whose: Whose): readonly Seed[] => [
  seed('clinic.settings', {
    name: marker(whose, 'clinicName'),
    country: 'CA',
    region: 'ON',
    timeZone: 'America/Toronto',
    phone: marker(whose, 'clinicPhone'),
  }),
  ...joined(whose),
  seed('person.disabled', { personId: personIdOf(whose, 'former'), reason: marker(whose, 'disabledReason') }),
]
