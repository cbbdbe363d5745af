/** Rows for `it.each('%s', …)`, each under its whole title: a test is found by the name of its case. */
export const titled = <T>(rows: readonly T[], title: (row: T) => string): readonly (readonly [string, T])[] =>
  rows.map((row) => [title(row), row])
