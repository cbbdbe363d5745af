import { SETTING_NAMES, SETTINGS } from './settings.ts'
import type { Given, SettingName } from './settings.ts'

/** The environment of the process, as far as it matters here. */
export type Environment = Readonly<Record<string, string | undefined>>

// An empty line in a file of settings means "not set", never "set to nothing".
const present = (text: string | undefined): string | undefined => (text === undefined || text.trim() === '' ? undefined : text.trim())

/** What was set: options over the environment. */
export const gather = (options: Given, env: Environment): Given =>
  Object.fromEntries(
    SETTING_NAMES.map((name): [SettingName, string | undefined] => [
      name,
      present(options[name]) ?? present(env[SETTINGS[name].env]),
    ]).filter(([, text]) => text !== undefined),
  )
