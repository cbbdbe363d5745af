import { Fault } from '#edges/fault.ts'
import { HTTP_FAULTS } from '../faults/catalogue.ts'

/** Longest query that is read; ours are far shorter. */
const LONGEST = 2_048

/** The keys of a query. A key that stands twice is refused: which of the two counts would differ from program to program. */
export const takeQuery = (url: URL): Readonly<Record<string, string>> => {
  if (url.search.length > LONGEST) throw new Fault(HTTP_FAULTS.badInput, { place: 'query' })
  const pairs = [...url.searchParams]
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Fault(HTTP_FAULTS.badInput, { place: 'query' })
  return Object.fromEntries(pairs)
}
