import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { temporaryTree } from '../../../test/support/temporary.ts'
import { readFileBounded, readStream } from './read-bounded.ts'

const endless = function* (): Generator<Buffer> {
  for (;;) yield Buffer.alloc(100_000, 'x')
}

describe('reading a client file', () => {
  it('gives its text, with letters that were cut between two pieces of it', async () => {
    const bytes = Buffer.from('pack: sciatíca')
    const pieces = [bytes.subarray(0, 12), bytes.subarray(12)]
    expect(await readStream(Readable.from(pieces), 'x')).toEqual({ text: 'pack: sciatíca' })
  })

  it('leaves out the mark that some editors put first', async () => {
    expect(await readStream(Readable.from([Buffer.from('\uFEFFpack: x')]), 'x')).toEqual({ text: 'pack: x' })
  })

  it('stops at a stream that does not end', async () => {
    expect(await readStream(Readable.from(endless()), 'a device')).toMatchObject({ fault: 'too-large' })
  })

  it('tells a missing file and a folder for what they are', async () => {
    const folder = temporaryTree({ 'one.yaml': 'pack: sciatica' })
    expect(await readFileBounded(join(folder, 'one.yaml'))).toEqual({ text: 'pack: sciatica' })
    expect(await readFileBounded(join(folder, 'two.yaml'))).toMatchObject({ fault: 'missing' })
    expect(await readFileBounded(folder)).toMatchObject({ fault: 'folder' })
  })
})
