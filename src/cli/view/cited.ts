import type { Backing } from '#engine/model/backing.ts'
import { toned } from '../page/text.ts'
import type { Span } from '../page/text.ts'
import { backingInShort } from '../words/backing.ts'

/** The sources of something, small and quiet. */
export const cite = (backing: Backing): Span => toned('quiet', ` ${backingInShort(backing)}`)
