import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PackDiffShape } from '#cli/output/pack-diff.ts'
import { ProblemsShape } from '#cli/output/problems.ts'
import { PROJECT, ischia } from '../support/command-line.ts'
import { EDITS, tinyFolder } from '../support/edited-packs.ts'

const TINY = join(PROJECT, 'test', 'packs', 'tiny')
const SCIATICA = join(PROJECT, 'packs', 'sciatica')

describe('ischia pack diff', () => {
  it('says that nothing changed', async () => {
    const { out, code } = await ischia(['pack', 'diff', TINY, TINY])
    expect(code).toBe(0)
    expect(out.replace('\n', ' ').trim()).toBe(
      'tiny-shoulder 0.1.0 → 0.1.0: nothing changed. Both ask the same of everybody, in the same words.',
    )
  })

  it('is a page to be read on its own: what is stricter first, was and is in clinical words, words only counted', async () => {
    const folder = tinyFolder(EDITS.numbIsUrgent, EDITS.thinnerIsCare, EDITS.allergyInOtherWords)
    const { out, code } = await ischia(['pack', 'diff', TINY, folder])
    expect(code).toBe(0)
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
    const places = [
      'Stricter:',
      'Numb hand',
      'was      Go with care',
      'is       Paused until cleared',
      'source   T1',
      'Looser:',
      'Blood thinner',
    ]
    expect(places.map((words) => out.indexOf(words)).every((at, index, all) => at > (all[index - 1] ?? 0))).toBe(true)
    expect(out).toContain('Only words and sources: 1')
    expect(out).not.toContain('Contact with skin')
    expect((await ischia(['pack', 'diff', TINY, folder, '--all'])).out).toContain('Contact with skin')
  })

  it('is told to machines in the published shape', async () => {
    const { out, code } = await ischia(['pack', 'diff', TINY, tinyFolder(EDITS.numbIsUrgent), '--json'])
    const output = PackDiffShape.parse(JSON.parse(out))
    expect(code).toBe(0)
    expect(output.entries.map(({ key, caution }) => [key, caution])).toEqual([['red-flags/rf-numb-hand', 'stricter']])
  })

  it('refuses packs of different names, and what is no pack', async () => {
    const ran = await ischia(['pack', 'diff', TINY, SCIATICA, '--json'])
    expect(ran.code).toBe(2)
    expect(ProblemsShape.parse(JSON.parse(ran.err)).problems.map(({ code }) => code)).toEqual(['ISC-CLI-032'])
    expect((await ischia(['pack', 'diff', TINY, join(PROJECT, 'docs')])).code).toBe(2)
  })
})
