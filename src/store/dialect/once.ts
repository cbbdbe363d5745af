/** Does something once; whoever asks again waits for the same. */
export const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let going: Promise<T> | undefined
  return () => {
    going ??= work()
    return going
  }
}
