/** Leaves out what is not needed, first many at once, then one at a time; `enough` judges what is kept. */
export const shrink = <T>(items: readonly T[], enough: (kept: readonly T[]) => boolean): readonly T[] => {
  let kept = items
  for (let size = Math.ceil(items.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length;) {
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)]
      if (enough(fewer)) kept = fewer
      else at += size
    }
  }
  return kept
}
