import { sciaticaPack } from '../../support/packs.ts'

/** The sciatica pack as it stands in the project. */
export const { knowledge, sections } = sciaticaPack()
