/** Style of the sheet: black on white, as every printer has it. */
export const STYLE = `
body { font: 12pt/1.5 Georgia, serif; color: #000; background: #fff; max-width: 17cm; margin: 1.5cm auto; }
h1 { font-size: 20pt; margin: 0 0 0.3em; }
h2 { font-size: 13pt; margin: 1.4em 0 0.3em; }
dl { display: grid; grid-template-columns: 5cm 1fr; gap: 0.2em 0.5cm; margin: 1em 0; }
dt { font-weight: bold; }
dd { margin: 0; overflow-wrap: anywhere; }
.secret { font: bold 14pt/1.9 "DejaVu Sans Mono", Consolas, monospace; border: 2pt solid #000; padding: 0.4cm 0.6cm; margin: 0.5em 0; }
.secret span { display: inline-block; margin-right: 0.6em; }
.line { border-bottom: 1pt solid #000; display: inline-block; min-width: 6cm; }
@page { margin: 1.5cm; }
@media print { body { margin: 0 auto; } h2, ol, .secret { break-inside: avoid; } }
`
