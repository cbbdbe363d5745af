import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Client } from '#engine/model/client.ts'
import { given } from '../support/random/answers.ts'
import { anyClient } from '../support/random/clients.ts'
import { ASKED, factAmong, factNamed, withAnswer } from '../support/random/edits.ts'
import { numbersFor } from '../support/random/values.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { shortfalls } from '../support/shortfalls.ts'
import { verdictOn } from '../support/verdicts.ts'

const numbered = (test: (id: string) => boolean) => ASKED.filter(({ id, type }) => type === 'number' && test(id))

/** Grades and platelets are worse when lower; pain, pressure, temperature and girth when higher. */
const WORSE_LOWER = numbered((id) => id.startsWith('mrc-') || id === 'platelets')
const WORSE_HIGHER = numbered((id) => /^(?:bp-|temperature$|calf-girth|irr-|settle-minutes$)/u.test(id))

const shortWhenWorse = (client: Client, id: string, a: number, b: number, isWorseLower: boolean): readonly string[] => {
  const fact = factNamed(id)
  const values = numbersFor(SCIATICA, fact)
  const [low, high] = [a % values.length, b % values.length].toSorted((one, other) => one - other).map((index) => values[index] ?? 0)
  const [better, worse] = isWorseLower ? [high, low] : [low, high]
  const before = verdictOn(withAnswer(client, fact, given(better ?? 0)))
  return shortfalls(SCIATICA, verdictOn(withAnswer(client, fact, given(worse ?? 0))), before)
}

describe('a worse reading', () => {
  it('of strength or of platelets, lower, never makes the verdict less cautious [MP-05] [MP-06]', () => {
    const law = fc.property(anyClient, factAmong(WORSE_LOWER), fc.nat(99), fc.nat(99), (client, id, a, b) => {
      expect(shortWhenWorse(client, id, a, b, true)).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })

  it('of pain, blood pressure, temperature or girth, higher, never makes the verdict less cautious [MP-06]', () => {
    const law = fc.property(anyClient, factAmong(WORSE_HIGHER), fc.nat(99), fc.nat(99), (client, id, a, b) => {
      expect(shortWhenWorse(client, id, a, b, false)).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })
})
