import { format, inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { sensitive } from './sensitive.ts'

const CANARY = 'zq7T03C0412noteK9'
const secret = sensitive({ note: CANARY })

describe('a sensitive value', () => {
  it.each([
    ['joined to a text', () => ['it is ', secret].join('')],
    ['made JSON', () => JSON.stringify({ secret })],
    ['printed', () => format('%s %o %j', secret, secret, secret)],
    ['inspected, hidden parts and all', () => inspect({ deep: [secret] }, { showHidden: true, depth: 9 })],
    ['spread into another', () => JSON.stringify({ ...secret })],
    ['in the message of an error', () => String(new TypeError(String(secret)))],
  ])('shows nothing when it is %s', (_, show) => {
    const shown = show()
    expect(shown).not.toContain(CANARY)
    expect(shown).toContain('[redacted]')
  })

  it('is there for whoever asks for it', () => {
    expect(secret.reveal()).toEqual({ note: CANARY })
  })
})
