import { TOKENS } from '#document/book/style/tokens.ts'

/** The style of the page that says what is running: tokens of our design language, one column, ink on paper. */
export const PAGE_STYLE = `${TOKENS}
* { box-sizing: border-box; margin: 0; }
body { background: var(--paper); color: var(--ink); font: 400 1.0625rem/1.5 var(--work); padding: max(24px, 6vh) 24px 48px; }
main { max-width: 34rem; margin: 0 auto; display: grid; gap: 32px; }
h1 { font: 500 2.25rem/1.12 var(--voice); letter-spacing: -0.01em; }
h2 { font: 500 1.1875rem/1.3 var(--voice); margin-bottom: 8px; }
p + p { margin-top: 12px; }
a { color: var(--accent); text-underline-offset: 0.2em; }
a:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; border-radius: 8px; }
dl { display: grid; grid-template-columns: minmax(7rem, auto) 1fr; column-gap: 16px; }
dt { color: var(--ink-3); }
dt, dd { padding: 10px 0; border-top: 1px solid var(--line); }
dd { overflow-wrap: anywhere; }
ul { list-style: none; padding: 0; display: grid; gap: 12px; }
li { padding-left: 16px; border-left: 3px solid var(--line-strong); }
.care li { border-left-color: var(--care); }
.quiet { color: var(--ink-2); }
.small { color: var(--ink-3); font-size: 0.8125rem; }
svg { width: 44px; height: 44px; }
@media (max-width: 26rem) { dl { grid-template-columns: 1fr; } dd { border-top: 0; padding-top: 0; } }
`
