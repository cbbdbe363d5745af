/** How far the server is. `locked`: a clinic's passphrase has to be typed before its record opens. */
export type Phase = 'starting' | 'locked' | 'ready' | 'stopping'

/** The state of a server; who asks is told what holds now. */
export interface ServerState {
  readonly phase: () => Phase
  /** Everything is open: from here on it is ready, or locked. */
  readonly opened: () => void
  readonly stopping: () => void
}

/** A state that begins with `starting`; `isLocked` is asked while it is open. */
export const serverState = (isLocked: () => boolean): ServerState => {
  let phase: 'starting' | 'open' | 'stopping' = 'starting'
  return {
    phase: () => {
      if (phase !== 'open') return phase
      return isLocked() ? 'locked' : 'ready'
    },
    opened: () => {
      if (phase === 'starting') phase = 'open'
    },
    stopping: () => {
      phase = 'stopping'
    },
  }
}
