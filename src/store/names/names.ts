import type { Scope } from '#care/access/scope.ts'
import type { NameCard, SearchOptions } from './name-index.ts'

/** Finds clients by name, phone or birth date. */
export interface Names {
  /** Clients of whom every part that was typed is found; nothing for an empty text. Who may see whom is not decided here. */
  readonly search: (scope: Scope, text: string, options: SearchOptions) => Promise<readonly NameCard[]>
  /** Opens the cards of a clinic, which the first search would do otherwise; says how many there are. */
  readonly warm: (scope: Scope) => Promise<number>
  /** Forgets the cards of a clinic that was locked. */
  readonly forget: (clinicId: string) => void
}
