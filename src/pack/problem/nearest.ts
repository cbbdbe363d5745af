/**
 * How many slips of the hand lie between two words: a letter too many, one too few, a wrong one, or two neighbours swapped.
 * Given up once it is over `limit`.
 */
const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: readonly number[] = []
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const plain = Math.min(replace, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(swapped ? Math.min(plain, (before[j - 2] ?? 0) + 1) : plain)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = previous
    previous = row
  }
  return previous[b.length] ?? limit + 1
}

/** A third of the letters may differ: more is another word, and in a word of two letters any slip makes another word. */
const limitFor = (a: string, b: string): number => Math.floor(Math.max(a.length, b.length) / 3)

/**
 * The known name most like `wrong`, capitals aside, or undefined when none is near enough to be meant. Ties go to the first in
 * order.
 */
export const nearest = (wrong: string, names: Iterable<string>): string | undefined => {
  let best: string | undefined
  let bestDistance = Infinity
  const lower = wrong.toLowerCase()
  for (const name of names) {
    const limit = Math.min(limitFor(wrong, name), bestDistance - 1)
    const found = distance(lower, name.toLowerCase(), limit)
    if (found <= limit) {
      best = name
      bestDistance = found
    }
  }
  return best
}
