import { html } from '#document/book/html.ts'
import type { Html } from '#document/book/html.ts'
import { pagePolicy } from '#http/headers/policy.ts'
import type { Page } from '#http/registry/reply.ts'
import type { Phase } from '../state.ts'
import type { Facts } from './facts.ts'
import { PAGE_STYLE } from './page-style.ts'

const TITLES: Readonly<Record<Phase, string>> = {
  starting: 'Ischia is starting.',
  locked: 'Ischia is running, and locked.',
  ready: 'Ischia is running.',
  stopping: 'Ischia is stopping.',
}

const LEADS: Readonly<Record<Phase, string>> = {
  starting: 'It opens the record. This takes a second or two.',
  locked: 'The passphrase of a clinic has to be typed before its record opens. What devices have not sent yet stays with them.',
  ready: 'The record is open, and everything is kept as it comes in.',
  stopping: 'It finishes what is under way and closes the record.',
}

// The mark of the design language: a spine between two waves. Drawn, so that nothing has to be loaded.
const MARK = html`<svg
  viewBox="0 0 44 44"
  role="img"
  aria-label="Ischia"
  fill="none"
  stroke="var(--accent)"
  stroke-width="2.6"
  stroke-linecap="round"
>
  <path d="M4 31c6-1.5 9.5-6 13-13.5C19 13 20.5 11 22.5 11s3.5 2 5.5 6c3 6 6.5 12.5 12 14" />
  <path d="M9 37.5c4.3-2 8.7-2 13 0s8.7 2 13 0" opacity=".45" />
</svg>`

// In one piece: the policy lets exactly these bytes through, and a space more would be another style.
const STYLE: Html = { markup: `<style>${PAGE_STYLE}</style>` }

const listed = (title: string, lines: readonly string[], kind = ''): Html =>
  lines.length === 0
    ? html``
    : html`<section class="${kind}">
        <h2>${title}</h2>
        <ul>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>
      </section>`

const placesOf = ({ places }: Facts): Html =>
  places.length === 0
    ? html``
    : html`<section>
        <h2>Where things are</h2>
        <dl>
          ${places.map(
            ([name, place]) =>
              html`<dt>${name}</dt>
                <dd>${place}</dd>`,
          )}
        </dl>
      </section>`

/** A plain page that says what is running and where. It loads nothing and runs nothing. */
export const statusPage = (facts: Facts, phase: Phase): Page => {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${TITLES[phase]}</title>
        ${STYLE}
      </head>
      <body>
        <main>
          <header>
            ${MARK}
            <h1>${TITLES[phase]}</h1>
          </header>
          <section>
            <p>${LEADS[phase]}</p>
            <p class="quiet">${facts.reach} Address: ${facts.origin}</p>
          </section>
          ${placesOf(facts)} ${listed('Please look after this', facts.warnings, 'care')}
          ${listed('What it cannot do like this', facts.cannot)}
          <footer>
            <p class="quiet">
              The screens for therapists and clients come next. Programs find the interface described in
              <a href="/api/openapi.json">/api/openapi.json</a>.
            </p>
            <p class="small">Ischia ${facts.version}. It supports a licensed professional, who decides.</p>
          </footer>
        </main>
      </body>
    </html> `
  return { html: page.markup, policy: pagePolicy({ scripts: [], styles: [PAGE_STYLE] }) }
}
