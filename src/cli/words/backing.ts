import type { Backing } from '#engine/model/backing.ts'

const citedOf = ({ citations }: Backing): readonly string[] => {
  const seen = new Set(citations.filter(({ mark }) => mark === 'seen').map(({ source }) => source))
  return [...new Set(citations.map(({ source }) => (seen.has(source) ? source : `${source} (memory)`)))]
}

/** What something rests on, in short: `[S2, T14 (memory); design choice]`. Sources without a mark were read. */
export const backingInShort = (backing: Backing): string => {
  const cited = citedOf(backing).join(', ')
  const marks = [backing.memory ? 'from memory' : '', backing.design ? 'design choice' : '']
  return `[${[cited, ...marks].filter((word) => word !== '').join('; ')}]`
}
