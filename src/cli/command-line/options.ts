import { SETTING_NAMES, SETTINGS } from '#config/settings.ts'
import type { SettingName, SettingSpec } from '#config/settings.ts'

/** An option of the command line. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  /** Word for its value in help texts. */
  readonly value?: string
  readonly says: string
}

const settingOption = (name: SettingName): OptionSpec => {
  const { value, says, otherwise, env }: SettingSpec = SETTINGS[name]
  return {
    type: value === undefined ? 'boolean' : 'string',
    ...(value === undefined ? {} : { value }),
    says: `${says} [${otherwise}] (${env})`,
  }
}

// Each setting of the server is an option by the same name; what it means stands in one place.
const SETTING_OPTIONS = Object.fromEntries(SETTING_NAMES.map((name) => [name, settingOption(name)])) as Readonly<
  Record<SettingName, OptionSpec>
>

/** Every option any command knows. */
export const OPTIONS = {
  json: { type: 'boolean', says: 'print JSON for machines (schemas in docs/schema/output/)' },
  all: { type: 'boolean', short: 'a', says: 'show everything, not only what matters first' },
  why: { type: 'boolean', short: 'w', says: 'show the reason and the sources of every item' },
  minutes: { type: 'string', short: 'm', value: 'N', says: 'length of the appointment: 30, 45, 60, 75 or 90' },
  pack: { type: 'string', value: 'DIR', says: 'use the pack in this folder, not the one that comes with Ischia' },
  only: { type: 'string', value: 'RULE', says: 'look at this rule alone' },
  output: { type: 'string', short: 'o', value: 'FILE', says: 'write to a file' },
  from: { type: 'string', value: 'DIR', says: 'the version of the pack that was in use' },
  to: { type: 'string', value: 'DIR', says: 'the version that takes its place' },
  checkpoint: { type: 'string', value: 'FILE', says: 'keep the place there, and go on from it when run again' },
  every: { type: 'string', value: 'N', says: 'clients between two checkpoints, 20,000 if not told' },
  'from-nothing': { type: 'boolean', says: 'prove again, whatever was proved before' },
  clinic: { type: 'string', value: 'ID', says: 'this clinic alone, where there are several' },
  secret: { type: 'string', value: 'FILE', says: 'a file that holds the secret of the recovery sheet; - reads it from standard input' },
  keyring: { type: 'string', value: 'FILE', says: 'the newest keyring beside the backup: its name begins with keyring-' },
  replace: { type: 'boolean', says: 'put it in the place of what stands, which is kept aside' },
  older: { type: 'boolean', says: 'also where what stands has later entries' },
  ...SETTING_OPTIONS,
  help: { type: 'boolean', short: 'h', says: 'show help' },
  version: { type: 'boolean', short: 'v', says: 'show the version' },
} as const satisfies Readonly<Record<string, OptionSpec>>

/** Name of an option. */
export type OptionName = keyof typeof OPTIONS

const NAMES: readonly string[] = Object.keys(OPTIONS)

/** Is this the name of an option? */
export const isOption = (name: string): name is OptionName => NAMES.includes(name)
