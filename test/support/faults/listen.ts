const WORDS = ['READY', 'TRY', 'ACK', 'REFUSED', 'POINT'] as const

/** The words of the protocol of `say.ts`. */
export type Word = (typeof WORDS)[number]

/** One thing a driver said. */
export interface Said {
  readonly word: Word
  readonly what: unknown
}

/** What a driver said until now, in its order, and whatever else it printed (a warning, a stack trace). */
export interface Heard {
  readonly said: readonly Said[]
  readonly other: readonly string[]
}

const isWord = (word: string): word is Word => WORDS.some((known) => known === word)

const understood = (line: string): Said | undefined => {
  const at = line.indexOf(' ')
  const word = line.slice(0, at)
  if (!isWord(word)) return undefined
  try {
    return { word, what: JSON.parse(line.slice(at + 1)) }
  } catch {
    return undefined
  }
}

/**
 * Takes the output of a driver apart as it arrives. A last line without its end was cut off by the kill: it was not said.
 * @param onSaid is called for each thing said, as it is said
 */
export const listen = (onSaid: (said: Said) => void): { readonly hear: (text: string) => void; readonly heard: () => Heard } => {
  const said: Said[] = []
  const other: string[] = []
  let rest = ''
  const take = (line: string): void => {
    const one = understood(line)
    if (one === undefined) other.push(line)
    else {
      said.push(one)
      onSaid(one)
    }
  }
  const hear = (text: string): void => {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(line)
  }
  return { hear, heard: () => ({ said, other }) }
}

/** Everything said with one word. */
export const allOf = ({ said }: Heard, word: Word): readonly unknown[] => said.filter((one) => one.word === word).map(({ what }) => what)
