import { readClient } from '#pack/client/read-client.ts'
import type { ClientRead } from '#pack/client/read-client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { readTree } from './files.ts'

const FOLDER = 'packs/sciatica'

/** A client of the pack's cases and worked examples. */
export interface Published {
  readonly name: string
  readonly read: ClientRead
}

/** Every published client of the sciatica pack, in order of file name. */
export const publishedClients = (knowledge: Knowledge): readonly Published[] =>
  ['cases', 'examples'].flatMap((folder) =>
    [...readTree(`${FOLDER}/${folder}`)].map(([name, text]) => {
      const { read } = readClient(knowledge, `${folder}/${name}`, text)
      if (read === undefined) throw new TypeError(`${folder}/${name} cannot be read`)
      return { name: name.replace('.yaml', ''), read }
    }),
  )
