import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { END, memberHeader, paddingOf } from '#store/backup/container/tar.ts'
import type { ExportManifest } from '#store/exchange/manifest.ts'

/** Name and folder as a tar has them: names of files of clients are longer than its field for a name. */
const split = (path: string): readonly [name: string, folder: string] => {
  const at = path.lastIndexOf('/')
  return at === -1 ? [path, ''] : [path.slice(at + 1), path.slice(0, at)]
}

/** A folder of an export as a tar, piece by piece; the manifest comes last, when all else is there. */
export async function* tarOf(folder: string, files: ExportManifest['files']): AsyncGenerator<Uint8Array> {
  for (const { name, bytes } of files) {
    yield memberHeader(split(name)[0], bytes, split(name)[1])
    for await (const chunk of createReadStream(join(folder, name))) if (chunk instanceof Uint8Array) yield chunk
    yield new Uint8Array(paddingOf(bytes))
  }
  yield END
}
