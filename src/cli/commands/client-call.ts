import type { Arguments } from '../command-line/arguments.ts'
import type { Edges } from '../edges.ts'
import type { Opened } from '../subject.ts'

/** What a command about one client is called with. */
export interface ClientCall {
  readonly opened: Opened
  readonly args: Arguments
  readonly edges: Edges
}
