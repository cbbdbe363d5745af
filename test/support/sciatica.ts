import { sciatica } from './packs.ts'

/** The sciatica pack as the engine runs it. */
export const SCIATICA = sciatica()
