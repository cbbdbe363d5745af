import type { SetupCode } from '#clinic/sign-in/found/setup-code.ts'
import type { Facts } from '../page/facts.ts'
import type { RoomIdentity } from '../reach/room-identity.ts'

/** What the terminal says once the server runs. Codes stand here and nowhere else: not in a file, not in a log. */
export interface Greeting {
  readonly facts: Facts
  readonly room: RoomIdentity | undefined
  /** Codes with which a new clinic is set up. */
  readonly setupCodes: readonly SetupCode[]
}

const LABEL = 16

const labelled = (name: string, text: string): string => `  ${name.padEnd(LABEL)}${text}`

const roomLines = (room: RoomIdentity | undefined): readonly string[] =>
  room === undefined
    ? []
    : [
        '',
        'Each tablet has to trust this clinic once. Compare all of this fingerprint on the tablet before you press trust:',
        `  ${room.fingerprint}`,
      ]

const codeLines = (codes: readonly SetupCode[]): readonly string[] =>
  codes.length === 0
    ? []
    : [
        '',
        'There is no clinic yet. Whoever has this code sets it up and becomes its owner; it is good once, until the next start:',
        ...codes.flatMap(({ clinicId, code }) => [labelled('Code', code), labelled('Clinic', clinicId)]),
      ]

/** The lines for the terminal. */
export const greetingOf = ({ facts, room, setupCodes }: Greeting): string =>
  [
    `Ischia ${facts.version} is running.`,
    '',
    labelled('Open', facts.origin),
    ...facts.places.map(([name, place]) => labelled(name, place)),
    '',
    facts.reach,
    ...facts.cannot.map((line) => `  - ${line}`),
    ...roomLines(room),
    ...codeLines(setupCodes),
    '',
    'Please look after this:',
    ...facts.warnings.map((line) => `  ! ${line}`),
    '',
    'Stop it with Ctrl-C: it finishes what is under way and closes the record.',
    '',
  ].join('\n')
