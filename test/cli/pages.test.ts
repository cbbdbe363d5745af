import { describe, expect, it } from 'vitest'
import { readArguments } from '#cli/command-line/arguments.ts'
import { plan } from '#cli/commands/plan.ts'
import { screen } from '#cli/commands/screen.ts'
import { PlanShape } from '#cli/output/documents.ts'
import { readClient } from '#pack/client/read-client.ts'
import { opened } from '../support/clients.ts'
import { sciaticaPack } from '../support/packs.ts'
import { edgesWith } from '../support/command-line.ts'

const sciatica = sciaticaPack()

const COMMANDS = { screen, plan }

const page = (command: keyof typeof COMMANDS, file: string, ...options: readonly string[]): string =>
  COMMANDS[command]({ opened: opened(file), args: readArguments([file, ...options]).args, edges: edgesWith() }).out

/** The page as one line, so that a sentence is found however it was broken. */
const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ')

const headings = (text: string): readonly string[] => text.split('\n').filter((line) => /^\S/u.test(line))

const GOLFER = 'golfer-saddle-numbness-both-legs'
const RUNNER = 'runner-piriformis-five-months'
const PREGNANT = 'pregnant-32-weeks-pelvic-and-leg-pain'

describe('the plan of a client who must go to hospital (golfer with saddle numbness)', () => {
  const text = page('plan', GOLFER)

  it('opens with the emergency', () => {
    expect(text.split('\n')[0]).toBe('STOPPED · emergency now')
    expect(flat(text)).toContain('Findings like these can come with cauda equina syndrome')
  })

  it('tells the answer, the rule and its source', () => {
    expect(flat(text)).toContain('Saddle numbness or altered feeling. Altered feeling in the saddle area')
    expect(text).toMatch(/\[S2, S4\]/u)
    expect(flat(text)).toContain('Saddle numbness or altered feeling: yes')
  })

  it('tells what to say, whom to call and what the therapist does, before anything else', () => {
    const now = flat(text.slice(text.indexOf('\nNow\n')))
    expect(now).toMatch(/^ Now • Say: “Go to an emergency department now or call the emergency number/u)
    expect(now).toContain('stay until handed over')
  })

  it('holds no session, no movement, no limit to work inside, and no pattern that would reassure', () => {
    expect(text).toContain('\nNo plan\n')
    expect(headings(text).filter((line) => /^(?:Session|At home|Limits|Findings are|Plan for)/u.test(line))).toEqual([])
    expect(text).not.toContain('on-specific back')
  })

  it('leaves out what is only to be minded during hands-on work', () => {
    expect(text).not.toContain('Sit up in stages')
    expect(text).toContain('Offer a one-page letter to the doctor.')
  })
})

describe('the plan of a client with an open safety question (EX-19)', () => {
  const text = page('plan', 'EX-19')

  it('is paused, and asks that question and no other', () => {
    expect(text.split('\n')[0]).toBe('PAUSED · no medical urgency')
    expect(text).toContain('screening not complete: 1 answer missing')
    expect(text).toContain('\nAsk next: 1 question before any plan\n')
    expect(text.slice(text.indexOf('\nAsk next')).match(/^ {2}•/gmu)).toHaveLength(1)
    expect(flat(text)).toContain('Ask: Have you stopped feeling when your bladder is full')
  })

  it('does not tell the client that work goes on', () => {
    expect(flat(text)).not.toContain('Your therapist will work inside limits')
  })
})

describe('the plan of a client of 17 whose pain is no better after six weeks', () => {
  const text = flat(page('plan', 'teen-soccer-disc-buttock-pain'))

  it('tells first the rule that pauses, then the one that asks for a doctor', () => {
    expect(text).toMatch(/^PAUSED · doctor at a normal visit/u)
    expect(text).toMatch(/Why • Age 16 to 17\..* • No better after 6 weeks/u)
  })

  it('does not tell the therapist to go on inside limits, as the urgency alone would', () => {
    expect(text).toContain('Say: “Ask your doctor about this at a normal visit.”')
    expect(text).not.toContain('go on inside limits')
    expect(flat(page('plan', 'counsellor-before-backpacking-trip'))).toContain('Letter offered; go on inside limits.')
  })
})

describe('the plan of a client of whom almost nothing is known', () => {
  const { read } = readClient(sciatica.knowledge, 'x', 'pack: sciatica\ntoday: 2026-11-22\nfacts: { age: 45, leg-symptoms: yes }\n')
  const text = read === undefined ? '' : plan({ opened: { pack: sciatica, read }, args: readArguments(['x']).args, edges: edgesWith() }).out

  it('asks, and sends nobody anywhere for want of answers', () => {
    expect(text).toContain('No hands-on work before the open questions are answered.')
    expect(flat(text)).toMatch(/Now • Ask the \d+ questions below, which can settle all \d+ open answers; then screen again\./u)
    expect(flat(text)).not.toContain('No position is left: refer')
    expect(text).not.toContain('Assumed')
  })

  it('asks the safety questions first, a whole group with one question', () => {
    expect(flat(text.slice(text.indexOf('\nAsk next')))).toContain('• Ask: Is there any weakness or numbness, legs that give way')
  })
})

describe('the plan of a client on a blood thinner without a letter (EX-10)', () => {
  const text = page('plan', 'EX-10')

  it('tells which letter is needed, from whom, and how long it counts', () => {
    expect(flat(text)).toContain(
      'Before any work: a dated letter that names “Anticoagulant”, signed by any doctor, or the treating specialist team; it counts for 90 days.',
    )
  })

  it('with a letter that counts, there is a plan and the rule is told as cleared', () => {
    const cleared = page('plan', 'EX-10-letter')
    expect(cleared.split('\n')[0]).toBe('GO WITH CARE · no medical urgency')
    expect(flat(cleared)).toContain('Anticoagulant (cleared in writing)')
    expect(cleared).toContain('\nSession: ')
  })

  it('with a letter that does not count, it tells why', () => {
    const { pack, read } = opened('EX-10')
    const letter = { names: ['cc-anticoagulant'], by: 'doctor', on: '2025-01-01', written: true }
    const client = { ...read.client, clearances: [letter] }
    const { out } = plan({ opened: { pack, read: { ...read, client } }, args: readArguments(['x']).args, edges: edgesWith() })
    expect(flat(out)).toContain('The letter of 2025-01-01 (doctor) for “Anticoagulant” does not count: older than it may be.')
  })
})

describe('the plan of a runner with buttock pain', () => {
  const text = page('plan', RUNNER)

  it('goes from the disposition over reasons, actions, questions and limits to the plan', () => {
    expect(headings(text).map((line) => line.replace(/[:·].*$/u, '').trim())).toEqual([
      'GO WITH CARE',
      'Hands-on work, inside the limits below.',
      'sciatica 0.2.0',
      'Why',
      'Now',
      'Ask next',
      'Limits',
      'Findings are consistent with',
      'Plan for deep gluteal (piriformis) pain, moderate irritability',
      'Session',
      'At home',
      'Talk about',
      'Measure',
      'Left out, and why',
      'Assumed',
      '[S2] = source in the sciatica pack; design choice = the careful way, no source.',
      'More',
      'It supports a licensed professional, who decides.',
    ])
  })

  it('fits on about two screens', () => {
    expect(text.split('\n').length).toBeLessThan(150)
  })

  it('names places, techniques and movements in words, not by id', () => {
    const { knowledge } = sciatica
    const ids = [...knowledge.siteById.keys(), ...knowledge.cardById.keys(), ...knowledge.movementById.keys(), ...knowledge.topics.keys()]
    const found = ids.filter((id) => id.includes('-') && new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'u').test(text))
    expect(found.filter((id) => !['cross-fibre-friction', 'deep-tissue', 'posterior-thigh'].includes(id))).toEqual([])
  })

  it('times every segment without a gap, from the first minute to the last', () => {
    const times = [...text.matchAll(/^ +(\d+)–(\d+) {2}/gmu)].map(([, from, to]) => [Number(from), Number(to)])
    expect(times[0]?.[0]).toBe(0)
    expect(times.at(-1)?.[1]).toBe(60)
    expect(times.slice(1).map(([from]) => from)).toEqual(times.slice(0, -1).map(([, to]) => to))
  })

  it('tells the position whenever it changes, and only then', () => {
    const { plan: proposed } = PlanShape.parse(JSON.parse(page('plan', RUNNER, '--json')))
    const hands = (proposed?.session.segments ?? []).flatMap((segment) => (segment.kind === 'hands' ? [segment.position] : []))
    const turns = hands.filter((position, index) => position !== hands[index - 1]).length
    expect(text.match(/→ /gu)).toHaveLength(turns)
  })

  it('says how many answers were assumed, and names each with --all', () => {
    const { assumed } = PlanShape.parse(JSON.parse(page('plan', RUNNER, '--json')))
    expect(text).toContain(`\nAssumed: ${assumed.length} answers that nobody was asked for\n`)
    const all = page('plan', RUNNER, '--all')
    expect(assumed.filter((id) => !all.includes(id))).toEqual([])
  })

  it('gives the reason and the sources of every segment and movement with --why', () => {
    const why = page('plan', RUNNER, '--why')
    expect(flat(why)).toContain('core for deep gluteal; low certainty. warm, calm, breathing slows [T2, T1]')
    expect(flat(why)).toContain('deep rotator/gluteal length. [T85, T39]')
    expect(flat(text)).not.toContain('low certainty')
  })

  it('is as long as was asked for with --minutes, and says when there is no such template', () => {
    expect(page('plan', RUNNER, '--minutes', '45')).toContain('\nSession: 45 minutes')
    const { plan: proposed } = PlanShape.parse(JSON.parse(page('plan', RUNNER, '--minutes', '30', '--json')))
    expect(proposed?.session.minutes).toBe(30)
  })
})

describe('the limits', () => {
  it('are those the plan is made inside, with those of the presentation', () => {
    const output = PlanShape.parse(JSON.parse(page('plan', RUNNER, '--json')))
    expect(output.restrictions.caps['gluteal-right']).toBe(4)
    expect(output.guidance?.limits.caps['gluteal-right']).toBe(3)
    expect(flat(page('plan', RUNNER))).toContain('Level 3 at most: everywhere else')
    expect(flat(page('screen', RUNNER))).toContain('Level 4 at most: everywhere else')
  })

  it('of pregnancy and an irritable nerve are told in words, places together', () => {
    const text = flat(page('plan', PREGNANT))
    expect(text).toContain('Pressure Keep off: abdomen')
    expect(text).toContain('Percussion; Cupping; Tool-assisted soft-tissue work; Deep tissue: everywhere')
    expect(text).toContain('Muscle energy and PNF; Passive stretch: left nerve path')
    expect(text).toContain('Positions On the right side; half sitting')
    expect(text).toContain('Pain 3 of 10 at most during work')
  })

  it('say in their heading when they will hold', () => {
    const titles = ['EX-19', 'EX-10', RUNNER, GOLFER].map((file) =>
      headings(page('screen', file)).find((line) => line.startsWith('Limits')),
    )
    expect(titles).toEqual(['Limits so far', 'Limits, once it is cleared', 'Limits', undefined])
    expect(headings(page('screen', GOLFER, '--all'))).toContain('Limits on record')
  })

  it('leave out what is never offered', () => {
    expect(page('plan', PREGNANT, '--all')).not.toMatch(/manipulation/iu)
  })
})
