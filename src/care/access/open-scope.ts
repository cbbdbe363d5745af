import type { Actor, Scope } from './scope.ts'

/**
 * Makes a scope. Called where somebody's identity was just proved (a session, a link), and by the program for itself; a wall
 * keeps everybody else from it, so that no request can name its own clinic.
 */
export const openScope = (clinicId: string, actor: Actor, requestId: string): Scope => {
  const scope: Omit<Scope, keyof { [key: symbol]: unknown }> = { clinicId, actor, requestId }
  return scope as Scope
}
