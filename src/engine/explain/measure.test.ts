import { describe, expect, it } from 'vitest'
import { tiny } from '../../../test/support/packs.ts'
import { baseLimits } from '../caution/limits.ts'
import type { LimitOutcome, Outcome } from '../model/outcome.ts'
import { inWords, isLimit, measure } from './measure.ts'

const pack = tiny()

const strict = baseLimits(pack)
const NECK = pack.siteById.get('neck')?.index ?? -1
strict.caps[NECK] = 1
strict.holds[NECK] = 15
strict.bans[NECK] = (strict.bans[NECK] ?? 0) | (1 << (pack.techniqueById.get('kneading')?.index ?? 0))
strict.motions[0] = 1
strict.positions &= ~1
strict.minutes = 10
strict.painCeiling = 2
strict.products = 2
strict.requires.add('phone')

const OUTCOMES: readonly [LimitOutcome, string, string][] = [
  [{ kind: 'minutes' }, 'at most 45 minutes of hands-on work', 'at most 10 minutes of hands-on work'],
  [{ kind: 'pain-ceiling' }, 'pain during work at most 5 of 10', 'pain during work at most 2 of 10'],
  [{ kind: 'cap', site: 'neck' }, 'level 2 at most', 'level 1 at most'],
  [{ kind: 'hold', site: 'neck' }, 'hold one point 60 seconds at most', 'hold one point 15 seconds at most'],
  [{ kind: 'technique', technique: 'kneading', site: 'neck' }, 'allowed', 'not allowed'],
  [{ kind: 'motion', motion: 'reach-up' }, 'free', 'not on the left'],
  [{ kind: 'position', position: 'seated' }, 'allowed', 'not allowed'],
  [{ kind: 'product', product: 'nut-oil' }, 'allowed', 'not allowed'],
  [{ kind: 'action', action: 'phone' }, 'not required', 'required'],
]

describe('an outcome', () => {
  it.each(OUTCOMES)('[E5] %o reads "%s", or "%s" where it is stricter', (outcome, loose, tight) => {
    expect(inWords(outcome, measure(pack, outcome, baseLimits(pack)))).toBe(loose)
    expect(inWords(outcome, measure(pack, outcome, strict))).toBe(tight)
  })

  it.each(OUTCOMES)('[E5] %o counts higher the more cautious it is', (outcome) => {
    expect(measure(pack, outcome, strict)).toBeGreaterThan(measure(pack, outcome, baseLimits(pack)))
  })

  it.each([
    [2, 'not on the right'],
    [3, 'not on either side'],
    [4, 'free'],
  ])('[E5] a motion of measure %d is %s', (caution, words) => {
    expect(inWords({ kind: 'motion', motion: 'reach-up' }, caution)).toBe(words)
  })

  it('[E5] a cap of 0 is to keep off', () => {
    expect(inWords({ kind: 'cap', site: 'neck' }, 0)).toBe('keep off')
    expect(inWords({ kind: 'cap', site: 'neck' }, -0)).toBe('keep off')
  })

  it.each([
    [{ kind: 'cap', site: 'tail' }, 'keep off'],
    [{ kind: 'technique', technique: 'gone', site: 'neck' }, 'allowed'],
    [{ kind: 'position', position: 'gone' }, 'not allowed'],
    [{ kind: 'product', product: 'gone' }, 'allowed'],
  ] as const)('[E5] of what the pack does not know, %o is "%s"', (outcome, words) => {
    expect(inWords(outcome, measure(pack, outcome, strict))).toBe(words)
  })

  it.each([
    [{ kind: 'status' }, false],
    [{ kind: 'urgency' }, false],
    [{ kind: 'lead' }, false],
    [{ kind: 'minutes' }, true],
    [{ kind: 'action', action: 'phone' }, true],
  ] as const)('[E5] %o is a limit: %s', (outcome: Outcome, expected) => {
    expect(isLimit(outcome)).toBe(expected)
  })
})
