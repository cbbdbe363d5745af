/** Makes something when it is first asked for. */
export const onDemand = <T>(make: () => T): (() => T) => {
  let made: readonly [T] | undefined
  return () => {
    made ??= [make()]
    return made[0]
  }
}

/** Makes one thing for each key, when it is first asked for. */
export const forEach = <K, T>(make: (key: K) => T): ((key: K) => T) => {
  const made = new Map<K, T>()
  return (key) => {
    const found = made.get(key)
    if (found !== undefined) return found
    const fresh = make(key)
    made.set(key, fresh)
    return fresh
  }
}
