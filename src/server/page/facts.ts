import type { Config, Reach } from '#config/config.ts'

/** What can be said of a running server. Nothing of a clinic is in it. */
export interface Facts {
  readonly version: string
  readonly origin: string
  /** Who can open it, in a sentence. */
  readonly reach: string
  /** What this reach cannot do. */
  readonly cannot: readonly string[]
  /** Where things are, by name: for whoever sits at this computer. */
  readonly places: readonly (readonly [name: string, place: string])[]
  readonly warnings: readonly string[]
}

const REACHES: Readonly<Record<Reach['kind'], string>> = {
  computer: 'Only this computer can open it.',
  room: 'Tablets in this room can open it, once they trust the certificate of this clinic.',
  anywhere: 'Whoever knows the address can open it.',
}

const CANNOT: Readonly<Record<Reach['kind'], readonly string[]>> = {
  computer: [
    'Other devices cannot open it. Clients answer on this computer.',
    'Links to a client’s own phone do not work: they need a public address.',
  ],
  room: [
    'It ends at the walls of this network, and each tablet has to trust it once.',
    'Links to a client’s own phone do not work: they need a public address. Clients answer on the clinic’s tablet.',
  ],
  anywhere: ['It is only there while this computer is on and connected.'],
}

const recordOf = ({ database, data }: Config): string => (database.kind === 'sqlite' ? data : `PostgreSQL at ${new URL(database.url).host}`)

const mailOf = ({ mail }: Config): string => (mail === undefined ? 'none is sent' : `by ${new URL(mail.url).host}, from ${mail.from}`)

const warningsOf = ({ backup, mail }: Config, backupIsThere: boolean): readonly string[] => [
  ...(backup === undefined
    ? ['There is no second place for backups: a lost or broken disk takes the record with it. Set one with --backup.']
    : []),
  ...(backup !== undefined && !backupIsThere ? [`The second place for backups is not there now: ${backup}. Plug the disk in.`] : []),
  'Keys lie on this computer: if it is stolen, only the encryption of its disk protects the record. Check that it is on.',
  ...(mail === undefined ? ['No mail is sent: set --smtp and --mail-from for links, codes and reminders.'] : []),
]

/** Gathers what there is to say. */
export const factsOf = (
  config: Config,
  about: { readonly version: string; readonly origin: string; readonly backupIsThere: boolean },
): Facts => ({
  version: about.version,
  origin: about.origin,
  reach: REACHES[config.reach.kind],
  cannot: CANNOT[config.reach.kind],
  places: [
    ['Record', recordOf(config)],
    ['Keys', config.keys],
    ['Second backups', config.backup ?? 'nowhere yet'],
    ['Mail', mailOf(config)],
    ['Country', config.country ?? 'not set: the most careful rules'],
  ],
  warnings: warningsOf(config, about.backupIsThere),
})

/** What strangers may read: nothing of where things lie on this computer, and nothing of what is not in order. */
export const publicFacts = (facts: Facts): Facts => ({ ...facts, places: [], warnings: [] })
