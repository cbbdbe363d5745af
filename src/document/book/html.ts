/** Markup that is safe to print: all text in it was escaped. Made by {@link html} and {@link wordsOf}, and by the style sheet, which is our own. */
export interface Html {
  readonly markup: string
}

/** What may stand in markup: text is escaped, absent things print nothing. */
export type Content = Html | string | number | undefined | readonly Content[]

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escape = (text: string): string => text.replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? character)

const isHtml = (content: Html | readonly Content[]): content is Html => 'markup' in content

const print = (content: Content): string => {
  if (content === undefined) return ''
  if (typeof content === 'string') return escape(content)
  if (typeof content === 'number') return String(content)
  return isHtml(content) ? content.markup : content.map(print).join('')
}

/** Markup from a template; everything put into it is escaped unless it is markup itself. */
export const html = (strings: TemplateStringsArray, ...contents: readonly Content[]): Html => ({
  markup: strings.map((text, index) => text + print(contents[index])).join(''),
})

/** Markup with something between its parts; absent parts are left out. */
export const join = (contents: readonly Content[], between: Content = ', '): Html => {
  const present = contents.filter((content) => content !== undefined && content !== '')
  return html`${present.flatMap((content, index) => (index === 0 ? [content] : [between, content]))}`
}

/** The words of a piece of markup without its tags, fit for an attribute. */
export const wordsOf = (content: Content): Html => ({
  markup: print(content)
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim(),
})
