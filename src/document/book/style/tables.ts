/** Tables and what stands in their cells: hairlines, no zebra, no vertical rules. */
export const TABLES = `
.scroll { overflow-x: auto; margin-block: 8px 24px; max-inline-size: 100%; }
table { border-collapse: collapse; inline-size: 100%; }
caption { text-align: start; color: var(--ink-3); font-size: .8125rem; padding-block: 8px; }
th, td { text-align: start; vertical-align: top; padding: 12px 24px 12px 0; border-block-end: 1px solid var(--line); min-inline-size: 5.5rem; overflow-wrap: break-word; }
th:last-child, td:last-child { padding-inline-end: 0; }
caption .title { display: block; font-family: var(--voice); font-size: 1.1875rem; color: var(--ink); }
caption .id, caption .row { display: inline; margin-inline-end: 12px; }
thead th { font-size: .8125rem; font-weight: 600; color: var(--ink-3); vertical-align: bottom; border-block-end-color: var(--line-strong); }
tbody th { font-weight: 600; }
td a, .pairs a { color: inherit; text-decoration-color: var(--line-strong); }
td a:hover { color: var(--accent); }
td > p:last-child, th > p:last-child { margin-block-end: 0; }
tr:target { background: none; }
tr:target > * { background: var(--accent-soft); }

.id { display: block; font-weight: 400; color: var(--ink-3); margin-block-start: 4px; font-size: .8125rem; }
.row { display: block; font-size: .8125rem; color: var(--ink-3); margin-block-start: 4px; }
.label { font-size: .8125rem; color: var(--ink-3); font-weight: 500; }
.quiet, .lead-in { color: var(--ink-3); }
.said { font-family: var(--voice); font-size: 1.0625em; }
.open { color: var(--care); }
.response { font-weight: 600; }

ul.plain, ul.marks, ul.cases { list-style: none; padding: 0; margin: 0; }
ul.plain > li + li { margin-block-start: 6px; }
ul.tree { margin: 4px 0 0; padding-inline-start: 14px; border-inline-start: 1px solid var(--line-strong); list-style: none; }
ul.tree > li { padding-block: 3px; }
ol.steps { margin: 0; padding-inline-start: 1.3em; }
ol.poses { margin: 0; padding-inline-start: 1.3em; font-size: .8125rem; color: var(--ink-2); }
ol.poses span { white-space: nowrap; margin-inline-end: .6em; }
ul.cases > li { padding-block: 0 12px; }
ul.cases > li + li { padding-block-start: 12px; border-block-start: 1px solid var(--line); }
ul.cases .status { margin-block: 6px; }
.also { margin-block: 12px 4px; }
.status + ul, ul + p { margin-block-start: 8px; }

.status { display: inline-flex; align-items: center; gap: 6px; font-weight: 600; font-size: .8125rem; line-height: 1.3; border-radius: 14px; padding: 4px 10px 4px 6px; margin-block-end: 4px; }
.status svg { inline-size: 16px; block-size: 16px; flex: none; }
.status.go { color: var(--go); background: var(--go-soft); --ground: var(--go-soft); }
.status.go-with-care { color: var(--care); background: var(--care-soft); --ground: var(--care-soft); }
.status.paused { color: var(--paused); background: var(--paused-soft); --ground: var(--paused-soft); }
.status.stopped { color: var(--stop); background: var(--stop-soft); --ground: var(--stop-soft); }
.cut { fill: none; stroke: var(--ground, #fff); stroke-width: 1.8; }

.marks { font-size: .8125rem; }
.marks b, .mark { font-weight: 600; color: var(--ink-2); white-space: nowrap; }
.marks b::before, .mark::before { content: ""; display: inline-block; inline-size: .62em; block-size: .62em; margin-inline-end: .5em; border: 1.5px solid currentColor; border-radius: 50%; }
.marks .seen b::before, .mark.seen::before { background: currentColor; }
.marks .design b::before { border-radius: 0; border-style: dotted; }
.marks.wide { font-size: inherit; max-inline-size: 44rem; }
.marks.wide li { padding-block: 8px; }

.pairs { display: grid; gap: 12px 32px; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); margin-block: 12px 16px; }
article { margin-block-start: 48px; }
article h3 { margin-block-start: 0; }
article h3 .id { font-family: var(--mono); }
.opening { color: var(--ink-2); }
details summary { cursor: pointer; min-block-size: 24px; color: var(--accent); }
.signatures td, .signatures tbody th { block-size: 64px; border-block-end-color: var(--line-strong); vertical-align: bottom; }

.entries { min-inline-size: 60rem; }
.of-red-flags, .of-combinations, .of-restrictions, .of-signs, .of-follow-up, .of-course { table-layout: fixed; }
.of-red-flags th:first-child, .of-combinations th:first-child, .of-restrictions th:first-child, .of-signs th:first-child, .of-follow-up th:first-child, .of-course th:first-child { inline-size: 16%; }
.of-red-flags th:nth-child(3), .of-combinations th:nth-child(3), .of-restrictions th:nth-child(3), .of-signs th:nth-child(3), .of-follow-up th:nth-child(3), .of-course th:nth-child(3) { inline-size: 27%; }
.entries th:last-child, .entries td:last-child { inline-size: 9.5rem; }
.matrix { min-inline-size: 66rem; }
.matrix th, .matrix td { padding-inline-end: 8px; font-size: .8125rem; min-inline-size: 5rem; overflow-wrap: normal; }
.matrix tbody th, .matrix thead th:first-child { position: sticky; inset-inline-start: 0; background: var(--paper); padding-inline-end: 16px; }
.matrix .C, .matrix .L { font-weight: 400; }
.matrix .N { color: var(--ink-3); font-weight: 400; }
.more { display: block; color: var(--ink-3); }
.minutes { white-space: nowrap; }
.templates, .features, .reference { min-inline-size: 46rem; }
.sources { min-inline-size: 44rem; }
.of-movements-items { min-inline-size: 66rem; table-layout: fixed; }
.of-movements-items th, .of-movements-items td { hyphens: auto; }
.of-movements-items th:first-child, .of-movements-items th:nth-child(2) { inline-size: 14%; }
.of-movements-items th:nth-child(3) { inline-size: 25%; }
.of-movements-items th:nth-child(4) { inline-size: 10%; }
.notes th:first-child { inline-size: 11rem; }
.of-technique-cards, .of-protocols-profiles, .of-evidence { min-inline-size: 66rem; }
.of-evidence { table-layout: fixed; }
.of-evidence th:nth-child(4) { inline-size: 26%; }
.entries tbody th { min-inline-size: 8.5rem; }
.defaults tbody th { inline-size: 24rem; font-weight: 400; }
@media (max-width: 599px) {
  table { font-size: .9375rem; }
  .entries:not(.of-movements-items, .of-evidence, .of-protocols-profiles, .of-technique-cards) { min-inline-size: 46rem; }
}
`
