import { describe, expect, it } from 'vitest'
import { compose } from './compose.ts'
import { MailArgs } from './mail-args.ts'
import { TEMPLATES } from './templates.ts'
import type { TemplateName } from './templates.ts'

const ORIGIN = 'https://clinic.example'
const VALUES = { clinic: 'Studio Nord', link: `${ORIGIN}/i#abc`, code: '123456', when: 'Thursday, 26 November 2026, 10:00' }
const NAMES = Object.keys(TEMPLATES).filter((name): name is TemplateName => Object.hasOwn(TEMPLATES, name))

// Words that would tell a partner, a colleague or a thief of the telephone something about a client's body or care.
const TELLING =
  /massage|therap|treat|health|medic|clinic(?!\})|doctor|pain|ache|sciatic|nerve|back|leg|spine|symptom|injur|condition|diagnos|safety|question|answers|intake|screen|assess|red flag|urgent|emergency|session|consent|\bbody|plan\b|progress|score|result|exercise|care\b/iu

const worded = (name: TemplateName): string => {
  const composed = compose({ template: name, to: 'anna@client.example', values: VALUES }, ORIGIN)
  return 'fault' in composed ? '' : `${composed.subject}\n${composed.text}`
}

describe.each(NAMES)('the mail %s', (name) => {
  const { lines, subject, values } = TEMPLATES[name]

  it('[A25] says nothing of health and no reason for a visit', () => {
    const own = [subject, ...lines].join(' ').replaceAll('{clinic}', '')
    expect(own).not.toMatch(TELLING)
  })

  it('[A25] asks nobody to answer, holds no foreign address and names no person', () => {
    expect(worded(name)).not.toMatch(/reply|answer us|Dear|Hello [A-Z]/u)
    expect((worded(name).match(/https?:\/\/[^/\s.]+\.[^/\s#.]+/gu) ?? []).every((link) => link === ORIGIN)).toBe(true)
  })

  it('uses each of its values and no other', () => {
    const used = new Set([subject, ...lines].join(' ').match(/(?<=\{)\w+(?=\})/gu) ?? [])
    used.delete('origin')
    expect(used).toEqual(new Set(values))
    expect(worded(name)).not.toMatch(/[{}]|undefined/u)
  })
})

describe('a mail with a page of our own', () => {
  const page = { template: 'client-link', to: 'anna@client.example', values: { ...VALUES, link: '/i#a.b-c' } } as const

  it('gets the address under which the clinic is reached', () => {
    const composed = compose(MailArgs.parse(page), ORIGIN)
    expect('text' in composed && composed.text.split('\n')).toContain(`${ORIGIN}/i#a.b-c`)
  })

  it.each(['//evil.example/i#a', '/\\evil.example#a', '/i', '/i#', '/i#a b', 'i#a', '/../i#a'])('is not %s', (link) => {
    expect(MailArgs.safeParse({ ...page, values: { ...VALUES, link } }).success).toBe(false)
  })
})

describe('a mail', () => {
  const args = (change: object) => ({ template: 'client-link', to: 'anna@client.example', values: VALUES, ...change })

  it.each([
    ['a header in its address', { to: 'anna@client.example\r\nBcc: eve@evil.example' }],
    ['two addresses', { to: 'anna@client.example, eve@evil.example' }],
    ['an unknown template', { template: 'constructor' }],
    ['an address in the name of the clinic', { values: { ...VALUES, clinic: 'Win at https://evil.example' } }],
    ['a second line in the name of the clinic', { values: { ...VALUES, clinic: 'Studio\nNord' } }],
    ['a hidden letter in the name of the clinic', { values: { ...VALUES, clinic: 'Studio\u202eNord' } }],
    ['a place for a value in a value', { values: { ...VALUES, clinic: '{code}' } }],
    ['a link that runs', { values: { ...VALUES, link: 'javascript:alert(1)' } }],
    ['a code of words', { values: { ...VALUES, code: 'your pain score' } }],
    ['another value', { values: { ...VALUES, note: 'numb' } }],
  ])('with %s is refused', (_, change) => {
    expect(MailArgs.safeParse(args({})).success).toBe(true)
    expect(MailArgs.safeParse(args(change)).success).toBe(false)
  })

  it.each([
    [{ link: undefined }, 'value-missing'],
    [{ link: 'https://clinic.example.evil.example/i#abc' }, 'foreign-link'],
    [{ link: 'https://clinic.example@evil.example/i#abc' }, 'foreign-link'],
    [{ link: 'http://clinic.example/i#abc' }, 'foreign-link'],
    [{ link: 'https://clinic.example:444/i#abc' }, 'foreign-link'],
  ])('with %j is not written', (values, fault) => {
    expect(compose({ template: 'client-link', to: 'anna@client.example', values: { ...VALUES, ...values } }, ORIGIN)).toEqual({ fault })
  })
})
