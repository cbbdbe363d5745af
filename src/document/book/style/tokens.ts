/** Colours, faces and sizes of the design language; dark is a set of its own, print is black on white. */
export const TOKENS = `
:root {
  color-scheme: light dark;
  --voice: ui-serif, "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Noto Serif", "DejaVu Serif", serif;
  --work: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace;
  --paper: #f6f3ed; --surface: #fffdf9; --sunken: #ece7dd; --line: #dcd5c8; --line-strong: #857f72;
  --ink: #1b2423; --ink-2: #48524f; --ink-3: #5c6561;
  --accent: #0e4c5b; --accent-soft: #dbe8e8; --focus: #0e4c5b;
  --go: #2a644d; --go-soft: #e0ede5; --care: #774a00; --care-soft: #faecd0;
  --paused: #67396b; --paused-soft: #f1e5f1; --stop: #a02419; --stop-soft: #fbe3de;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0f1719; --surface: #172224; --sunken: #0a1012; --line: #2c393b; --line-strong: #76868a;
    --ink: #eef0ea; --ink-2: #bac4c1; --ink-3: #97a4a1;
    --accent: #8fcbd4; --accent-soft: #1a3a42; --focus: #b5dfe5;
    --go: #92cfb2; --go-soft: #163328; --care: #f1c46c; --care-soft: #382b10;
    --paused: #dcb5e0; --paused-soft: #34223a; --stop: #ffa497; --stop-soft: #45201b;
  }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --surface: #fff; --sunken: #f2f2f2; --line: #c4c4c4; --line-strong: #6e6e6e;
    --ink: #000; --ink-2: #333; --ink-3: #4a4a4a; --accent: #000; --accent-soft: #eee;
    --go: #000; --go-soft: #fff; --care: #000; --care-soft: #fff;
    --paused: #000; --paused-soft: #fff; --stop: #000; --stop-soft: #fff;
  }
}
`
