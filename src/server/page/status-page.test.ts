import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Facts } from './facts.ts'
import { statusPage } from './status-page.ts'

const FACTS: Facts = {
  version: '1.2.3',
  origin: 'http://localhost:8473',
  reach: 'Only this computer can open it.',
  places: [['Record', '/home/ada/<clinic>']],
  cannot: ['Links do not work.'],
  warnings: [],
}

describe('the page that says what is running', () => {
  it('wears its style: the policy lets through the very bytes that stand in it', () => {
    const { html, policy } = statusPage(FACTS, 'ready')
    const [, style] = /<style>([^<]*)<\/style>/u.exec(html) ?? []
    const digest = createHash('sha256')
      .update(style ?? '')
      .digest('base64')
    expect(style).toContain('--paper')
    expect(policy).toContain(`'sha256-${digest}'`)
  })

  it('shows what it is told as text', () => {
    expect(statusPage(FACTS, 'ready').html).toContain('/home/ada/&lt;clinic&gt;')
  })

  it.each([
    ['starting', 'is starting'],
    ['locked', 'locked'],
    ['ready', 'is running'],
    ['stopping', 'is stopping'],
  ] as const)('says that it is %s', (phase, words) => {
    expect(statusPage(FACTS, phase).html).toMatch(new RegExp(`<h1>[^<]*${words}`, 'u'))
  })
})
