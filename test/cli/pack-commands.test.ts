import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBuilt } from '#cli/built/read-built.ts'
import { PackCheckShape } from '#cli/output/pack-check.ts'
import { ProblemsShape } from '#cli/output/problems.ts'
import { PROJECT, ischia } from '../support/command-line.ts'
import { temporaryTree } from '../support/temporary.ts'

const TINY = join(PROJECT, 'test', 'packs', 'tiny')

const tinyWith = (change: (folder: string) => void): string => {
  const folder = temporaryTree({})
  cpSync(TINY, folder, { recursive: true })
  change(folder)
  return folder
}

const broken = (): string =>
  tinyWith((folder) => {
    const file = join(folder, 'red-flags', 'shoulder.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('when:', 'whenn:'))
  })

describe('ischia pack check', () => {
  it('finds nothing wrong with the pack that comes with Ischia, cases and examples included', async () => {
    const { out, code } = await ischia(['pack', 'check', join(PROJECT, 'packs', 'sciatica'), '--json'])
    const { problems, pack, counts, review } = PackCheckShape.parse(JSON.parse(out))
    expect({ code, problems, id: pack?.id, clients: counts?.clients }).toEqual({ code: 0, problems: [], id: 'sciatica', clients: 52 })
    expect(review).toContain('Not yet reviewed')
  })

  it('says to people that a sound pack loads, and what it holds', async () => {
    const { out, code } = await ischia(['pack', 'check', TINY])
    expect(code).toBe(0)
    expect(out).toMatch(/^tiny-shoulder \d+\.\d+\.\d+ loads without a problem\.\n\d+ facts/u)
  })

  it('tells what is wrong with code, place and nearest name, counts it, and ends with exit code 1', async () => {
    const folder = broken()
    const { out, err, code } = await ischia(['pack', 'check', folder])
    expect({ err, code }).toEqual({ err: '', code: 1 })
    expect(out.replaceAll(/\s+/gu, '')).toContain(`${folder}/red-flags/shoulder.yaml:`)
    expect(out).toMatch(/nearest {3}when$/mu)
    expect(out).toMatch(/\n\d+ problems?\n$/u)
    const output = PackCheckShape.parse(JSON.parse((await ischia(['pack', 'check', folder, '--json'])).out))
    expect(output.pack).toBeNull()
    expect(output.problems.length).toBeGreaterThan(0)
  })

  it('reads the cases of a pack as well', async () => {
    const folder = tinyWith((inside) => cpSync(join(PROJECT, 'packs', 'sciatica', 'cases'), join(inside, 'cases'), { recursive: true }))
    const { out, code } = await ischia(['pack', 'check', folder, '--json'])
    expect(code).toBe(1)
    const { pack, problems } = PackCheckShape.parse(JSON.parse(out))
    expect(pack?.id).toBe('tiny-shoulder')
    expect(new Set(problems.map((problem) => problem.code))).toContain('ISC-CLIENT-014')
  })

  it.each([
    { where: 'a folder without pack.yaml', path: join(PROJECT, 'packs'), code: 'ISC-CLI-021', nearest: join(PROJECT, 'packs', 'sciatica') },
    { where: 'a folder that is not there', path: join(PROJECT, 'no-such-pack'), code: 'ISC-CLI-010' },
    { where: 'a file', path: join(TINY, 'pack.yaml'), code: 'ISC-CLI-021' },
    { where: 'a folder far too large', path: join(PROJECT, 'node_modules', 'zod', '..'), code: 'ISC-CLI-022' },
  ])('refuses $where with exit code 2', async ({ path, code, nearest }) => {
    const ran = await ischia(['pack', 'check', path, '--json'])
    expect(ran.code).toBe(2)
    const [problem] = ProblemsShape.parse(JSON.parse(ran.err)).problems
    expect([problem?.code, problem?.nearest]).toEqual([code, nearest])
  })
})

describe('ischia pack book', () => {
  it('prints the book, or writes it where it is told to', async () => {
    const printed = await ischia(['pack', 'book', TINY])
    expect(printed.out).toMatch(/^<!doctype html>/iu)
    const file = join(temporaryTree({}), 'tiny.html')
    const written = await ischia(['pack', 'book', TINY, '-o', file])
    expect(written.out).toContain(`wrote ${file}`)
    expect(readFileSync(file, 'utf8')).toBe(printed.out)
  })

  it('refuses a pack that does not load, and a place it cannot write to', async () => {
    expect((await ischia(['pack', 'book', broken()])).code).toBe(2)
    const { code, err } = await ischia(['pack', 'book', TINY, '-o', join(TINY, 'no-such-folder', 'tiny.html')])
    expect(code).toBe(2)
    expect(err).toContain('ISC-CLI-014')
  })
})

describe('a pack of another folder', () => {
  it('is used with --pack, and refused whole when it does not load', async () => {
    const client = 'pack: tiny-shoulder\ntoday: 2026-11-22\nfacts: {}\n'
    const ran = await ischia(['screen', '-', '--pack', TINY], client)
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('tiny-shoulder 0.1.0')
    expect((await ischia(['screen', '-', '--pack', broken()], client)).code).toBe(2)
  })
})

describe('ischia facts', () => {
  it('lists every fact a client file may hold, and what may be written for it', async () => {
    const { out } = await ischia(['facts'])
    expect(out).toMatch(/^ {2}rf-ces-saddle /mu)
    expect(out).toMatch(/^ {2}age .*0 to 120 years$/mu)
    expect(out).not.toMatch(/^ {2}cc-radiculopathy-chronic /mu)
  })

  it('lists those that speak of a word', async () => {
    const { out } = await ischia(['facts', 'Bladder'])
    expect(out).toContain('rf-ces-bladder-feeling')
    expect(out).not.toContain('rf-dvt-leg')
    expect((await ischia(['facts', 'xylophone'])).out).toBe('No fact speaks of xylophone.\n')
  })
})

describe('ischia pack build', () => {
  it('writes a pack that opens without being read again', async () => {
    const file = join(temporaryTree({}), 'tiny.built')
    const { out, code } = await ischia(['pack', 'build', TINY, '-o', file])
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^wrote .*tiny\.built: tiny-shoulder \d+\.\d+\.\d+, \d+ kB\n$/u) })
    const { version }: { readonly version: string } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
    expect(readBuilt(readFileSync(file), version)).toMatchObject({ opened: { knowledge: { id: 'tiny-shoulder' } } })
  })

  it.each([
    ['without a file to write', [TINY], 'ISC-CLI-005'],
    ['of a folder that holds no pack', [join(PROJECT, 'docs'), '-o', 'x.built'], 'ISC-CLI-021'],
    ['to a place that cannot be written', [TINY, '-o', join(PROJECT, 'no', 'such', 'folder', 'x.built')], 'ISC-CLI-014'],
  ])('is refused %s', async (_, args, expected) => {
    const { err, code } = await ischia(['pack', 'build', ...args])
    expect(code).toBe(2)
    expect(err).toContain(expected)
  })
})
