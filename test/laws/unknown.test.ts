import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FALSE, TRUE } from '#engine/model/truth.ts'
import { openState } from '#engine/state/open-state.ts'
import { cannotApply } from '#engine/state/state.ts'
import { given } from '../support/random/answers.ts'
import { anyClient } from '../support/random/clients.ts'
import { ASKED, factAmong, factNamed, withAnswer } from '../support/random/edits.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { verdictOn } from '../support/verdicts.ts'

const OPEN = ASKED.filter(({ type, unanswered }) => type === 'yes-no' && unanswered === 'open')
const FLAGS = SCIATICA.rules.filter(({ kind }) => kind === 'red-flag' || kind === 'combination')
const UNTIL_ANSWERED = SCIATICA.rules.filter(({ kind }) => kind === 'restriction' || kind === 'course')

describe('what is not known', () => {
  it('never counts as no: an answer to an open question turns no warning round that was settled before [SP-107]', () => {
    const law = fc.property(anyClient, factAmong(OPEN), fc.constantFrom('yes', 'no'), (person, id, value) => {
      const fact = factNamed(id)
      const client = withAnswer(person, fact, undefined)
      const [open, answered] = [openState(SCIATICA, client), openState(SCIATICA, withAnswer(client, fact, given(value)))]
      if (cannotApply(open, fact)) return
      const turned = FLAGS.filter(({ when }) => {
        const before = open.truth(when)
        return (before === FALSE || before === TRUE) && answered.truth(when) !== before
      })
      expect(turned.map((rule) => rule.id)).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })

  it('keeps every restriction in force until it is known not to apply [SP-107]', () => {
    const law = fc.property(anyClient, (client) => {
      const { state, activity } = verdictOn(client)
      const active = new Set(activity.active.map(({ rule }) => rule))
      const asleep = UNTIL_ANSWERED.filter((rule) => state.truth(rule.when) !== FALSE && !active.has(rule))
      expect(asleep.map(({ id }) => id)).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })
})
