import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Claim } from '../prove/result.ts'
import type { Share } from '../shares/share.ts'

/** What a worker is started with. */
export interface Start {
  readonly knowledge: Knowledge
}

/** What a worker is sent: a share to prove, or that there are no more. */
export type Order = { readonly kind: 'prove'; readonly share: Share } | { readonly kind: 'end' }

/** What a worker sends back: what came of the share. */
export interface Done {
  readonly claims: readonly Claim[]
}
