/** An element as it opens. */
export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** Names of the elements it stands in, outermost first. */
  readonly inside: readonly string[]
}

/** A document read strictly: every element, and everything that is not well-formed. */
export interface Markup {
  readonly elements: readonly Element[]
  readonly faults: readonly string[]
}

const VOID: ReadonlySet<string> = new Set(['meta', 'br', 'hr', 'img', 'link', 'input', 'source'])
const TAG = /<(?<close>\/)?(?<name>[a-z][a-z0-9]*)(?<attributes>(?:\s+[a-z-]+(?:="[^"<]*")?)*)\s*(?<self>\/)?>|<!doctype html>|</giu
const ATTRIBUTE = /(?<name>[a-z-]+)(?:="(?<value>[^"<]*)")?/giu

const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(ATTRIBUTE)].map(({ groups }) => [groups?.name ?? '', groups?.value ?? ''] as const))

/**
 * Reads a document as a strict reader would: every tag in lower case and closed in order, every attribute in double quotes, no stray
 * `<`. What a browser would quietly mend is a fault here.
 */
export const readMarkup = (text: string): Markup => {
  const elements: Element[] = []
  const faults: string[] = []
  const open: string[] = []
  const source = text.replace(/<style>[^<]*<\/style>/gu, '<style></style>')
  for (const { 0: tag, groups, index } of source.matchAll(TAG)) {
    const name = groups?.name
    if (tag === '<') faults.push(`stray < before ${source.slice(index, index + 40)}`)
    if (name === undefined) continue
    if (groups?.close !== undefined) {
      const expected = open.pop()
      if (expected !== name) faults.push(`</${name}> where </${expected}> belongs`)
      continue
    }
    elements.push({ name, attributes: attributesOf(groups?.attributes ?? ''), inside: [...open] })
    if (groups?.self === undefined && !VOID.has(name)) open.push(name)
  }
  return { elements, faults: [...faults, ...open.map((name) => `<${name}> is never closed`)] }
}
