/** The page: ground, type, front page and contents. */
export const PAGE = `
* { box-sizing: border-box; }
html { scroll-padding-block-start: 24px; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 400 1.0625rem/1.5 var(--work); font-variant-numeric: tabular-nums lining-nums;
}
main, .front { padding-inline: 24px; max-inline-size: 92rem; }
.front { padding-block: 48px 0; }
main { padding-block-end: 96px; }
h1, h2, h3 { font-family: var(--voice); font-weight: 400; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(2rem, 6vw, 3.5rem); line-height: 1.06; letter-spacing: -.01em; }
h2 { font-size: clamp(1.75rem, 4vw, 2.25rem); line-height: 1.12; margin-block: 0 12px; }
h3 { font-size: 1.5rem; line-height: 1.2; margin-block: 48px 12px; }
p { margin-block: 0 12px; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
a:hover { text-decoration-color: currentColor; }
a.chosen { color: inherit; text-decoration: underline dotted; white-space: nowrap; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; border-radius: 4px; }
:target { background: var(--accent-soft); }
code { font-family: var(--mono); font-size: .86em; overflow-wrap: anywhere; }
em { font-style: normal; color: var(--ink-3); }
q { quotes: "“" "”"; }
.skip { position: absolute; inset-inline-start: 12px; inset-block-start: -80px; padding: 12px 16px; background: var(--surface); border-radius: 14px; z-index: 1; }
.skip:focus { inset-block-start: 12px; }
.sprite { position: absolute; }
.chapter { margin-block-start: 96px; }
.about { max-inline-size: 44rem; color: var(--ink-2); font-size: 1.0625rem; }

.front .kind { color: var(--ink-3); margin-block-end: 12px; }
.front .lead { font-size: 1.1875rem; line-height: 1.42; max-inline-size: 44rem; color: var(--ink-2); margin-block: 16px 32px; }
.front h2 { font-size: 1.5rem; margin-block: 48px 8px; }
dl { margin: 0; }
dt { font-size: .8125rem; color: var(--ink-3); }
dd { margin: 0; }
.data { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 16px 32px; max-inline-size: 64rem; padding-block: 16px; border-block: 1px solid var(--line); }
.review { max-inline-size: 44rem; margin-block: 24px; padding: 16px; border-radius: 14px; background: var(--care-soft); }
.review b { display: block; font-size: .8125rem; color: var(--care); }

.contents { padding: 64px 24px 0; }
.contents h2 { font-size: 1.5rem; }
.contents ol { list-style: none; margin: 0; padding: 0; columns: 15rem; column-gap: 32px; }
.contents li { break-inside: avoid; display: flex; justify-content: space-between; gap: 12px; align-items: baseline; border-block-end: 1px solid var(--line); }
.contents a { text-decoration: none; padding-block: 10px; flex: 1; }
.contents a:hover { text-decoration: underline; }
.count { font-size: .8125rem; color: var(--ink-3); }

@media (min-width: 600px) {
  body { font-size: .9375rem; }
  main, .front { padding-inline: 32px; }
  .contents { padding-inline: 32px; }
}
@media screen and (min-width: 1280px) {
  body { display: grid; grid-template-columns: 17rem minmax(0, 1fr); }
  main, .front { grid-column: 2; padding-inline: 48px; }
  .front { padding-block-start: 64px; }
  .contents { grid-column: 1; grid-row: 1 / span 2; align-self: start; position: sticky; inset-block-start: 0; block-size: 100vh; overflow: auto; padding: 64px 24px 32px 32px; border-inline-end: 1px solid var(--line); }
  .contents ol { columns: auto; }
  .contents li { border: 0; }
  .contents a { padding-block: 5px; }
}
`
