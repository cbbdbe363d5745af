import { createAudience } from '../events/audience.ts'
import { allRoutes } from '../routes/all.ts'
import type { Routes } from '../routes/all.ts'
import { OUTSIDE_NOWHERE, SIGN_IN_NOWHERE } from './nowhere.ts'

/** The registry, to be described. */
export const describedRoutes = (version: string): Routes =>
  allRoutes({ version, isReady: async () => true, signIn: SIGN_IN_NOWHERE, audience: createAudience(), outside: OUTSIDE_NOWHERE })
