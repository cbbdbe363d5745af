import type { Thing } from './words.ts'

/** For each field of what is shown, the thing that whoever sees it must be allowed to read. A field without one does not compile. */
export type FieldsOf<Shown> = { readonly [Field in keyof Shown]-?: Thing }

/** What somebody sees: the fields they may read; the others are not there, nor empty, nor counted (A5). */
export type Seen<Shown> = Partial<Shown>

/** Leaves the fields that somebody may read. What fills a field may be a value or the way to find it: then nothing is looked up in vain. */
export const seenBy = <Shown extends object>(
  mayRead: (thing: Thing) => boolean,
  fields: Readonly<Record<keyof Shown, Thing>>,
  shown: Shown,
): Seen<Shown> => {
  const seen: Seen<Shown> = {}
  for (const field in shown) {
    if (mayRead(fields[field])) seen[field] = shown[field]
  }
  return seen
}
