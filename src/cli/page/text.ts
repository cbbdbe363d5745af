/** How a piece of text should look where colour is on; never the only carrier of a meaning. */
export type Tone = 'strong' | 'quiet' | 'good' | 'care' | 'stop' | 'name'

/** A run of text in one tone. */
export interface Span {
  readonly text: string
  readonly tone: Tone | undefined
}

/** Text as views write it: plain, toned, or a mix. */
export type Rich = string | Span | readonly (string | Span)[]

/** A piece of text in a tone. */
export const toned = (tone: Tone, text: string): Span => ({ text, tone })

const isList = (rich: Rich): rich is readonly (string | Span)[] => Array.isArray(rich)

/** The runs of a text, in order. */
export const spansOf = (rich: Rich): readonly Span[] =>
  (isList(rich) ? rich : [rich]).map((part) => (typeof part === 'string' ? { text: part, tone: undefined } : part))

/** Text without its tones. */
export const plainOf = (rich: Rich): string =>
  spansOf(rich)
    .map(({ text }) => text)
    .join('')

/** How many columns a text takes. */
export const widthOf = (text: string): number => Array.from(text).length
