import type { Reach } from '#config/config.ts'
import type { Facts } from './page/facts.ts'

/** What a server is told of itself. */
export interface Setup {
  readonly version: string
  readonly reach: Reach
  /** Scheme, name and port as browsers know it. */
  readonly origin: string
  readonly facts: Facts
}

/** Where a reach is found by browsers; the port is the one it really listens on. */
export const originOf = (reach: Reach, port: number): string => {
  switch (reach.kind) {
    case 'computer':
      return `http://localhost:${port}`
    case 'room':
      return `https://${reach.name}:${port}`
    case 'anywhere':
      return reach.origin
  }
}
