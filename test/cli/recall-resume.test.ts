import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ProblemsShape } from '#cli/output/problems.ts'
import { PROJECT, ischia } from '../support/command-line.ts'
import { EDITS, tinyFolder } from '../support/edited-packs.ts'
import { BEFORE, clientLine } from '../support/recalls.ts'
import { temporaryTree } from '../support/temporary.ts'

const CLIENTS = 20_000

const lineOf = (at: number): string => {
  if (at % 50 === 7) return 'not a client'
  return clientLine(at, at % 3 === 0 ? { 'rf-numb-hand': 'yes' } : { 'blood-thinner': at % 5 === 0 ? 'yes' : 'no' })
}

const text = Array.from({ length: CLIENTS }, (_, at) => `${lineOf(at)}\n`).join('')

interface Recall {
  readonly words: readonly string[]
  readonly out: string
  readonly place: string
}

const recallIn = (folder: string, to: string, ...inputs: readonly string[]): Recall => {
  const [out, place] = [join(folder, 'out.ndjson'), join(folder, 'place.json')]
  const words = ['recall', '--from', BEFORE, '--to', to, ...inputs, '-o', out, '--checkpoint', place, '--every', '300', '--json']
  return { words, out, place }
}

/** Runs in a process of its own that is killed as it stands, once it has kept its place and written some more. */
const killed = async ({ words, out, place }: Recall, input?: string): Promise<void> => {
  const child = spawn(process.execPath, [join(PROJECT, 'src/main.ts'), ...words], { cwd: PROJECT, stdio: ['pipe', 'ignore', 'ignore'] })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input ?? '')
  const ended = once(child, 'close')
  while (child.exitCode === null && !(existsSync(place) && statSync(out).size > 150_000)) {
    // oxlint-disable-next-line no-await-in-loop -- looks again once the child had its turn
    await new Promise((again) => setImmediate(again))
  }
  child.kill('SIGKILL')
  await ended
  expect(child.signalCode).toBe('SIGKILL')
}

const to = (): string => tinyFolder(EDITS.numbIsUrgent, EDITS.thinnerIsCare)

/** What a recall gives that nothing breaks off. */
const whole = async (folder: string, pack: string, words: readonly string[], input?: string): Promise<{ out: string; summary: string }> => {
  const out = join(folder, 'whole.ndjson')
  const ran = await ischia(['recall', '--from', BEFORE, '--to', pack, ...words, '-o', out, '--json'], input)
  return { out: readFileSync(out, 'utf8'), summary: ran.out }
}

describe('a recall that was killed and run again', () => {
  it.each([
    ['a file', text],
    ['a packed file', gzipSync(text)],
  ])('goes on where it was, over %s: output and summary are the same to the byte', async (_, bytes) => {
    const folder = temporaryTree({})
    const [clients, more] = [join(folder, 'clients'), join(folder, 'more.ndjson')]
    writeFileSync(clients, bytes)
    writeFileSync(more, `${lineOf(0)}\n${lineOf(7)}`)
    const pack = to()
    const recall = recallIn(folder, pack, clients, more)
    await killed(recall)
    const written = statSync(recall.out).size
    const resumed = await ischia(recall.words)
    const expected = await whole(folder, pack, [clients, more])
    expect(resumed.out).toBe(expected.summary)
    expect(readFileSync(recall.out, 'utf8') === expected.out).toBe(true)
    expect(written).toBeLessThan(expected.out.length)
    const again = await ischia(recall.words)
    expect(again.out).toBe(expected.summary)
    expect(readFileSync(recall.out, 'utf8') === expected.out).toBe(true)
  })

  it('goes on over standard input that is given again', async () => {
    const folder = temporaryTree({})
    const pack = to()
    const recall = recallIn(folder, pack)
    await killed(recall, text)
    const resumed = await ischia(recall.words, text)
    const expected = await whole(folder, pack, [], text)
    expect(resumed.out).toBe(expected.summary)
    expect(readFileSync(recall.out, 'utf8') === expected.out).toBe(true)
  })
})

const SHORT = Array.from({ length: 900 }, (_, at) => `${lineOf(at)}\n`).join('')

describe('a checkpoint', () => {
  const begun = async (): Promise<Recall & { readonly folder: string; readonly clients: string; readonly pack: string }> => {
    const folder = temporaryTree({})
    const clients = join(folder, 'clients.ndjson')
    writeFileSync(clients, SHORT)
    const pack = to()
    const recall = recallIn(folder, pack, clients)
    expect((await ischia(recall.words)).code).toBe(1)
    return { ...recall, folder, clients, pack }
  }

  /** What is told of a recall that is refused: codes and messages. */
  const refusal = async (words: readonly string[]): Promise<string> => {
    const { code, err } = await ischia(words)
    return code === 2
      ? ProblemsShape.parse(JSON.parse(err))
          .problems.map((problem) => `${problem.code} ${problem.message}`)
          .join()
      : `code ${code}`
  }

  it('of another pack is refused', async () => {
    const { folder, clients } = await begun()
    expect(await refusal(recallIn(folder, tinyFolder(EDITS.numbIsUrgent), clients).words)).toMatch(/^ISC-CLI-042 .*other packs/u)
  })

  it('of a file that was changed since, or of other files, is refused', async () => {
    const { folder, clients, pack, words } = await begun()
    utimesSync(clients, 1, 1)
    expect(await refusal(words)).toMatch(/^ISC-CLI-042 .*is not what it was/u)
    writeFileSync(join(folder, 'other'), SHORT)
    expect(await refusal(recallIn(folder, pack, join(folder, 'other')).words)).toMatch(
      /^ISC-CLI-042 .*is not what it was, or is not given/u,
    )
  })

  it('whose output is gone is refused, and so is what is no checkpoint', async () => {
    const { out, place, words } = await begun()
    writeFileSync(out, '')
    expect(await refusal(words)).toMatch(/^ISC-CLI-042 .*holds less than was written/u)
    writeFileSync(place, '{"format":"ischia-recall-checkpoint/0"}')
    expect(await refusal(words)).toMatch(/^ISC-CLI-041 .*no checkpoint/u)
  })

  /** A checkpoint somewhere inside standard input. */
  const begunInside = async (): Promise<Recall> => {
    const recall = recallIn(temporaryTree({}), to())
    const stopped = ischia([...recall.words.slice(0, -1), '--every', '1'], SHORT.slice(0, 5_000))
    expect((await stopped).code).toBe(1)
    const kept: { at: object } = JSON.parse(readFileSync(recall.place, 'utf8'))
    const hash = createHash('sha256').update(SHORT.slice(0, 4_000)).digest('hex')
    const at = { ...kept.at, input: 0, line: 10, offset: 4_000, head: { bytes: 4_000, hash } }
    writeFileSync(recall.place, JSON.stringify({ ...kept, at }))
    return recall
  }

  it('of standard input that ends before the place is refused', async () => {
    const { words } = await begunInside()
    const { code, err } = await ischia(words, SHORT.slice(0, 3_000))
    expect(code).toBe(2)
    expect(err).toContain('standard input ends before the place the checkpoint speaks of')
  })

  it('of other standard input is refused', async () => {
    const { words } = await begunInside()
    const { code, err } = await ischia(words, SHORT.replace('"id":1,', '"id":2,'))
    expect(code).toBe(2)
    expect(err).toContain('standard input does not begin as it did')
  })
})
