import { join } from 'node:path'
import { readClient } from '#pack/client/read-client.ts'
import { loadPack } from '#pack/load.ts'
import type { Pack } from '#pack/load.ts'
import type { Opened } from '#cli/subject.ts'
import { PROJECT } from './command-line.ts'
import { readTree } from './files.ts'

const files = readTree(join(PROJECT, 'packs', 'sciatica'))

const load = (): Pack => {
  const loaded = loadPack(files)
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  return loaded.pack
}

/** The sciatica pack. */
export const sciatica = load()

/** Names of the 52 client files of the pack: published cases and worked examples. */
export const CLIENT_FILES = [...files.keys()].filter((name) => /^(?:cases|examples)\//u.test(name))

/** A client file of the pack, opened; `cases/` and `.yaml` may be left out. */
export const opened = (name: string): Opened => {
  const file = CLIENT_FILES.find((known) => known === name || known.endsWith(`/${name}.yaml`)) ?? name
  const { read } = readClient(sciatica.knowledge, file, files.get(file) ?? '')
  if (read === undefined) throw new Error(`${file} does not read`)
  return { pack: sciatica, read }
}
