import { posix, win32 } from 'node:path'
import type { Environment } from './gather.ts'

/** What the folders of a user depend on. */
export interface Surroundings {
  readonly env: Environment
  readonly platform: NodeJS.Platform
  readonly home: string
  /** The folder that relative names are looked for in. */
  readonly here: string
  /** The name of this computer. */
  readonly hostname: string
}

/** Where record and keys are kept when nothing is set. They are two places on every system: who copies one has not got the other. */
export const userFolders = ({ env, platform, home }: Surroundings): { readonly data: string; readonly keys: string } => {
  switch (platform) {
    case 'win32':
      return {
        data: win32.join(env.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'), 'Ischia'),
        keys: win32.join(env.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), 'Ischia'),
      }
    case 'darwin':
      return {
        data: posix.join(home, 'Library', 'Application Support', 'Ischia'),
        keys: posix.join(home, '.config', 'ischia'),
      }
    default:
      return {
        data: posix.join(env.XDG_DATA_HOME ?? posix.join(home, '.local', 'share'), 'ischia'),
        keys: posix.join(env.XDG_CONFIG_HOME ?? posix.join(home, '.config'), 'ischia'),
      }
  }
}
