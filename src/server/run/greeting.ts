import type { Recovery } from '#store/keys/keys.ts'
import type { Facts } from '../page/facts.ts'
import type { RoomIdentity } from '../reach/room-identity.ts'

/** What the terminal says once the server runs. Codes stand here and nowhere else: not in a file, not in a log. */
export interface Greeting {
  readonly facts: Facts
  readonly room: RoomIdentity | undefined
  /** Codes with which a new clinic is set up. */
  readonly setupCodes: readonly string[]
  /** What opens the backups of a clinic that was just made. */
  readonly recoveries: readonly Recovery[]
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

const codeLines = (codes: readonly string[]): readonly string[] =>
  codes.length === 0
    ? []
    : [
        '',
        'There is no clinic yet. Whoever has this code sets it up and becomes its owner; it is good once, for an hour:',
        ...codes.map((code) => `  ${code}`),
      ]

const recoveryLines = (recoveries: readonly Recovery[]): readonly string[] =>
  recoveries.length === 0
    ? []
    : [
        '',
        'Write this down on paper and keep it elsewhere. It opens the backups when this computer is gone, and is shown only now:',
        ...recoveries.map(({ secret }) => `  ${secret}`),
      ]

/** The lines for the terminal. */
export const greetingOf = ({ facts, room, setupCodes, recoveries }: Greeting): string =>
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
    ...recoveryLines(recoveries),
    '',
    'Please look after this:',
    ...facts.warnings.map((line) => `  ! ${line}`),
    '',
    'Stop it with Ctrl-C: it finishes what is under way and closes the record.',
    '',
  ].join('\n')
