import { REAL } from './real.ts'
import type { World } from './work.ts'

/** Whom a sweep is about: always the same, for each of its points begins on a copy of the same clinic. */
export const SWEPT: Omit<World, 'turn'> = {
  ...REAL,
  clientId: '1a6f0d5c-2f3b-4c8e-9d21-6f0a1b2c3d01',
  episodeId: '1a6f0d5c-2f3b-4c8e-9d21-6f0a1b2c3d02',
  therapistId: '1a6f0d5c-2f3b-4c8e-9d21-6f0a1b2c3d03',
}
