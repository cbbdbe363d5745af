/** What may stand between cells. */
export type Separator = ',' | ';' | '\t'

const SEPARATORS = [';', ',', '\t'] as const

const outsideQuotes = (text: string): string => text.replaceAll(/"(?:[^"]|"")*"/gu, '')

/** What stands between the cells of a file: the one its first line has most of, outside of quotation marks; a comma where there is none. */
export const separatorOf = (text: string): Separator => {
  const [first = ''] = outsideQuotes(text).split(/\r?\n|\r/u, 1)
  const count = (separator: Separator): number => first.split(separator).length - 1
  const best = SEPARATORS.reduce((most, next) => (count(next) > count(most) ? next : most))
  return count(best) === 0 ? ',' : best
}
