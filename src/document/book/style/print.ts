/** Paper: A4, heads of tables on every page, rows kept whole, pages numbered where the browser can. */
export const PRINT = `
@page { size: A4; margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@page wide { size: A4 landscape; margin: 12mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  html { font-size: 9.5pt; }
  body { display: block; font-size: 8.5pt; line-height: 1.38; }
  main, .front { padding: 0; max-inline-size: none; }
  .contents, .chapter { padding: 0; margin: 0; break-before: page; }
  .skip { display: none; }
  h1 { font-size: 26pt; } h2 { font-size: 18pt; } h3 { font-size: 13pt; margin-block: 18pt 6pt; }
  h2, h3, caption, .about, .opening { break-after: avoid; }
  a { text-decoration: none; }
  .scroll { overflow: visible; }
  table[class] { min-inline-size: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { padding: 4pt 8pt 4pt 0; min-inline-size: 0; }
  .matrix tbody th, .matrix thead th:first-child { position: static; }
  .status { border: 1px solid currentColor; padding: 1pt 6pt 1pt 3pt; gap: 3pt; font-size: 7.5pt; }
  .status svg { inline-size: 10pt; block-size: 10pt; }
  .review { border: 1px solid var(--line-strong); }
  .chapter.wide { page: wide; }
  .matrix th, .matrix td { font-size: 7.5pt; padding-inline-end: 4pt; }
  details > summary { list-style: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .marks, .id, .row, .label, caption, thead th, .count { font-size: 7.5pt; }
}
`
