import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { readArguments } from '#cli/command-line/arguments.ts'
import { explain } from '#cli/commands/explain.ts'
import { plan } from '#cli/commands/plan.ts'
import { screen } from '#cli/commands/screen.ts'
import { ExplainShape, PlanShape, ScreenShape } from '#cli/output/documents.ts'
import { CLIENT_FILES, opened } from '../support/clients.ts'
import { edgesWith } from '../support/command-line.ts'

const COMMANDS = { screen, plan, explain }

const printed = (command: keyof typeof COMMANDS, file: string, options: readonly string[]): string => {
  const { args } = readArguments([file, ...options])
  const { out, err, code } = COMMANDS[command]({ opened: opened(file), args, edges: edgesWith() })
  expect({ err, code }).toEqual({ err: '', code: 0 })
  return out
}

const parsed = (shape: z.ZodType, text: string): unknown => {
  const value: unknown = JSON.parse(text)
  expect(shape.parse(value)).toEqual(value)
  return value
}

const tooLong = (text: string): readonly string[] => text.split('\n').filter((line) => Array.from(line).length > 80)

const NEVER = /undefined|NaN|\[object|\bnull\b|Infinity/u

describe('the 30 published cases and 22 worked examples', () => {
  it('are all there', () => {
    expect(CLIENT_FILES).toHaveLength(52)
  })
})

describe.each(CLIENT_FILES)('%s', (file) => {
  it.each([
    ['screen', []],
    ['screen', ['--all', '--why']],
    ['plan', []],
    ['plan', ['--all', '--why']],
  ] as const)('is told to people by %s %j in 80 columns, with no word of a machine', (command, options) => {
    const out = printed(command, file, options)
    expect(tooLong(out)).toEqual([])
    expect(out.split('\n').filter((line) => NEVER.test(line) || line.endsWith(' '))).toEqual([])
    expect(out).not.toContain('\u001B')
  })

  it('is told without a claim to name or end an illness', () => {
    const said = ['screen', 'plan'] as const
    for (const command of said) expect(printed(command, file, ['--why'])).not.toMatch(/diagnos|\bcure[sd]?\b/iu)
  })

  it('is told to machines in the published shape', () => {
    expect(parsed(ScreenShape, printed('screen', file, ['--json']))).toMatchObject({ pack: { id: 'sciatica' } })
    parsed(PlanShape, printed('plan', file, ['--json']))
    parsed(ExplainShape, printed('explain', file, ['--json']))
  })

  it('is given a plan, or else the reason why there is none and what comes first', () => {
    const { plan: proposed, why, now, disposition } = PlanShape.parse(JSON.parse(printed('plan', file, ['--json'])))
    expect([proposed === null, why === null]).toEqual([why !== null, proposed !== null])
    expect(now.map(({ kind }) => kind)).toContain('say')
    const mayWork = disposition.status === 'go' || disposition.status === 'go-with-care'
    expect(proposed !== null && !mayWork).toBe(false)
  })
})
