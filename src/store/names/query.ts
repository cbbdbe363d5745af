import { foldText } from './fold-text.ts'

/** What somebody typed to find a client, taken apart. */
export interface Query {
  /** Parts of names; all have to be found. */
  readonly words: readonly string[]
  /** Parts of a phone number or birth date, digits only; all have to be found. */
  readonly digits: readonly string[]
  /** Days a whole date may mean, `YYYY-MM-DD`; one of them has to be the birth date. */
  readonly days: readonly (readonly string[])[]
}

const DATES = /(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)|(?<!\d)(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})(?!\d)/gu

const day = (year = '', month = '', of = ''): string => `${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`

/** A date with the year last may have the day or the month first: both are looked for. */
const daysOf = ([, year, month, of, first, second, last]: RegExpMatchArray): readonly string[] =>
  year === undefined ? [day(last, second, first), day(last, first, second)] : [day(year, month, of)]

/** Takes apart what somebody typed. */
export const readQuery = (text: string): Query => {
  const parts = foldText(text.replace(DATES, ' '))
    .split(' ')
    .filter((part) => part !== '')
  return {
    words: parts.filter((part) => !/^\d+$/u.test(part)),
    digits: parts.filter((part) => /^\d+$/u.test(part)),
    days: [...text.matchAll(DATES)].map(daysOf),
  }
}
