import { readClient } from '#pack/client/read-client.ts'
import type { Opened } from '#cli/subject.ts'
import { sciaticaFiles, sciaticaPack } from './packs.ts'

/** Names of the 52 client files of the pack: published cases and worked examples. */
export const CLIENT_FILES = [...sciaticaFiles().keys()].filter((name) => /^(?:cases|examples)\//u.test(name))

/** A client file of the pack, opened; `cases/` and `.yaml` may be left out. */
export const opened = (name: string): Opened => {
  const file = CLIENT_FILES.find((known) => known === name || known.endsWith(`/${name}.yaml`)) ?? name
  const pack = sciaticaPack()
  const { read } = readClient(pack.knowledge, file, sciaticaFiles().get(file) ?? '')
  if (read === undefined) throw new Error(`${file} does not read`)
  return { pack, read }
}
