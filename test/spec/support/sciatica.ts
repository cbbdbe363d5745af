import { readTree } from '../../support/files.ts'
import { loadPack } from '#pack/load.ts'
import type { Pack } from '#pack/load.ts'

const load = (): Pack => {
  const result = loadPack(readTree('packs/sciatica'))
  if (!result.ok) throw new Error(`the pack does not load: ${result.problems.map(({ message }) => message).join('; ')}`)
  return result.pack
}

/** The sciatica pack as it stands in the project. */
export const { knowledge, sections } = load()
