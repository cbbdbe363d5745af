import type { Chance } from '../support/making/chance.ts'

/** Texts that have broken programs: of no length, long, of other scripts, of other languages, and of no language. */
export const NASTY_TEXTS: readonly [string, ...string[]] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\uFEFF',
  '\u202E\u2066',
  'e\u0301',
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  'ß'.repeat(200),
  '../../../../etc/passwd',
  '..%2f..%2f',
  '%00',
  '%',
  '%ff',
  "' OR 1=1 --",
  '"; DROP TABLE client; --',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  '=cmd|x',
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'null',
  'NaN',
  'Infinity',
  '-1',
  '1e309',
  '9007199254740993',
  '2026-02-30',
  '2026-13-45T99:99:99.999Z',
  '9999-12-31T23:59:59.999Z',
  '0000-00-00',
  '01890000-0000-4000-8000-0000000000ab',
  '01890000-0000-4000-8000-0000000000AB',
  'ffffffff-ffff-4fff-bfff-ffffffffffff',
  'a@b',
  `${'a'.repeat(300)}@example.org`,
  'file:///etc/passwd',
  'http://169.254.169.254/',
]

/** Texts that take a program long to refuse where it looks at them more than once. */
const LONG_TEXTS: readonly [string, ...string[]] = [
  'a'.repeat(60_000),
  `${'a'.repeat(60_000)}\u0001`,
  `${' '.repeat(60_000)}x\n`,
  `${'0'.repeat(30_000)}!`,
]

/** Values of every type, and of none. */
const NASTY_VALUES: readonly [unknown, ...unknown[]] = [
  null,
  true,
  false,
  0,
  -1,
  0.1,
  1e21,
  -1e308,
  2 ** 31,
  2 ** 53,
  [],
  {},
  [[]],
  [null],
  { a: 1 },
  { length: 1e9 },
  { toString: 'x' },
  { toJSON: 'x' },
  { then: 'x' },
  { $ne: null },
  Array.from({ length: 300 }, (_, index) => index),
]

/** A text or a value that nobody expects. */
export const nasty = (chance: Chance): unknown => {
  if (chance.in(60)) return chance.one(LONG_TEXTS)
  return chance.in(2) ? chance.one(NASTY_TEXTS) : chance.one(NASTY_VALUES)
}

/** Bytes that are text sometimes. */
export const nastyBytes = (chance: Chance): Uint8Array<ArrayBuffer> => {
  const length = chance.in(100) ? chance.below(70_000) : chance.below(60)
  return Uint8Array.from({ length }, () => (chance.in(3) ? chance.below(256) : 0x20 + chance.below(0x5f)))
}
