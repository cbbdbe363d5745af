import { createHash } from 'node:crypto'
import { BUILT_PARTS, buildPack } from '#engine/built/built-pack.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { BuiltHeader } from './header.ts'
import { BUILT_FORMAT } from './header.ts'

/**
 * A built pack as the text of a file: a header on the first line, then one line of JSON for each part, so that a part can be read alone.
 * The checksum tells a damaged file; it does not tell who wrote it.
 */
export const builtText = (knowledge: Knowledge, program: string): string => {
  const built = buildPack(knowledge)
  const lines = BUILT_PARTS.map((part) => JSON.stringify(built[part]))
  const body = lines.join('\n')
  const header: BuiltHeader = {
    format: BUILT_FORMAT,
    program,
    pack: { id: knowledge.id, version: knowledge.version },
    sha256: createHash('sha256').update(body).digest('hex'),
    bytes: lines.map((line) => Buffer.byteLength(line)),
  }
  return `${JSON.stringify(header)}\n${body}\n`
}
