import { describe, expect, it } from 'vitest'
import { recoverySheet } from './recovery-sheet.ts'

const SHEET = {
  clinicName: 'Willow & <b>Sons</b>',
  clinicId: '6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a',
  secret: 'AGE-SECRET-KEY-1QQQQQQPPPPPPYYYYYYKKK',
  recipient: 'age1willow',
  madeOn: '2026-11-26',
  keyFile: '/home/ann/.config/ischia/6f1a3c52.key',
}

const page = recoverySheet(SHEET)
const words = page.replace(/<style>[^]*<\/style>/u, '').replace(/<[^>]+>/gu, '')

describe('the recovery sheet', () => {
  it('shows the secret whole and once, in groups that can be typed', () => {
    expect(words.replace(/\s/gu, '').split(SHEET.secret)).toHaveLength(2)
    expect(page.match(/<span>[^<]+<\/span>/gu)?.map((group) => group.length - '<span></span>'.length)).toEqual([6, 6, 6, 6, 6, 6, 1])
  })

  it.each(['clinicId', 'recipient', 'madeOn', 'keyFile'] as const)('says %s', (field) => {
    expect(words).toContain(SHEET[field])
  })

  it('writes names as text, whatever is in them', () => {
    expect(page).toContain('Willow &amp; &lt;b&gt;Sons&lt;/b&gt;')
  })

  it('fetches nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import|\son[a-z]+=/iu)
  })

  it('says what a stolen computer needs besides', () => {
    expect(words).toContain('disk encryption')
  })
})
