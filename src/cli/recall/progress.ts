/** How far a recall has come. */
export interface Far {
  readonly clients: number
  /** Bytes read as the files hold them, and of how many; undefined where nobody knows. */
  readonly taken: number
  readonly bytes: number | undefined
}

const SECOND = 1_000

const grouped = (number: number): string => String(Math.round(number)).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')

/** A span of time in words. */
const span = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds))
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor((whole % 3_600) / 60)]
  if (hours > 0) return `${hours} h ${minutes} min`
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`
}

/** How far, how fast and how much longer, in one line. */
const progressLine = (began: Far, now: Far, milliseconds: number): string => {
  const seconds = Math.max(milliseconds, 1) / SECOND
  const speed = (now.clients - began.clients) / seconds
  const words = [`${grouped(now.clients)} ${now.clients === 1 ? 'client' : 'clients'}`, `${grouped(speed)} a second`]
  if (now.bytes === undefined || now.bytes === 0) return words.join(' · ')
  const rate = (now.taken - began.taken) / seconds
  const left = rate > 0 ? [`${span((now.bytes - now.taken) / rate)} left`] : []
  return [...words, `${Math.floor((now.taken / now.bytes) * 100)} %`, ...left].join(' · ')
}

/** Shows how far the work has come; undefined ends the line. */
export type Show = (far: Far | undefined) => void

const EVERY = SECOND / 5

/**
 * Shows progress on a terminal, five times a second at most; elsewhere nothing. Speed counts from the first time it is told how far the
 * work has come: what was done before a checkpoint is far, but not fast.
 */
export const progressOn = (print: ((text: string) => void) | undefined, clock: () => number): Show => {
  if (print === undefined) return () => undefined
  let began: { readonly far: Far; readonly at: number } | undefined
  let last = Number.NEGATIVE_INFINITY
  return (far) => {
    if (far === undefined) return print('\r\u001B[K')
    const now = clock()
    began ??= { far, at: now }
    if (now - last < EVERY) return
    last = now
    print(`\r\u001B[K${progressLine(began.far, far, now - began.at)}`)
  }
}
