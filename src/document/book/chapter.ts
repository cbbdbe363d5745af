import { html } from './html.ts'
import type { Content, Html } from './html.ts'

/** A chapter of the book. */
export interface Chapter {
  /** Anchor of the chapter, apart from every id of a pack. */
  readonly id: string
  readonly title: string
  /** How many entries it shows, for the table of contents; absent where it shows none. */
  readonly count?: number | undefined
  /** One or two sentences that say how to read it. */
  readonly about: Content
  readonly body: Content
  /** Its tables need a page on its side when printed. */
  readonly wide?: boolean
}

/** A chapter in print. */
export const chapterPage = ({ id, title, about, body, wide }: Chapter): Html =>
  html`<section class="chapter${wide === true ? ' wide' : ''}" aria-labelledby="book.${id}">
    <h2 id="book.${id}">${title}</h2>
    <p class="about">${about}</p>
    ${body}
  </section> `

/** A part of a chapter under its own heading. */
export const under = (heading: Content, body: Content): Html =>
  html`<h3>${heading}</h3>
    ${body}`

/** The table of contents. */
export const contents = (chapters: readonly Chapter[]): Html =>
  html`<nav class="contents" aria-label="Contents">
    <h2 id="book.contents">Contents</h2>
    <ol>
      ${chapters.map(
        ({ id, title, count }) =>
          html`<li><a href="#book.${id}">${title}</a>${count === undefined ? '' : html` <span class="count">${count}</span>`}</li>`,
      )}
    </ol>
  </nav>`
