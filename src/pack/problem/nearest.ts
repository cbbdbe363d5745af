/** Edit distance, given up once it is over `limit`. */
const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const value = Math.min(replace, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      row.push(value)
      least = Math.min(least, value)
    }
    if (least > limit) return limit + 1
    previous = row
  }
  return previous[b.length] ?? limit + 1
}

/** The known name most like `wrong`, or undefined when none is near enough to be meant. Ties go to the first in order. */
export const nearest = (wrong: string, names: Iterable<string>): string | undefined => {
  const limit = Math.max(2, Math.floor(wrong.length / 2.5))
  let best: string | undefined
  let bestDistance = limit + 1
  const lower = wrong.toLowerCase()
  for (const name of names) {
    const found = distance(lower, name.toLowerCase(), bestDistance - 1)
    if (found < bestDistance) {
      best = name
      bestDistance = found
    }
  }
  return best
}
