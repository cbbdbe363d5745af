import { createSecretKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openBytes, sealBytes } from './seal.ts'

const key = createSecretKey(new Uint8Array(32).fill(7))
const NONCE = new Uint8Array(12).fill(3)
const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex')

describe('a seal', () => {
  it('is AES-256-GCM as the test vectors of its authors have it (case 16)', () => {
    const vector = createSecretKey(hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'))
    const plain = hex(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    )
    const sealed = sealBytes(vector, hex('cafebabefacedbaddecaf888'), 'ascii', plain)
    expect(Buffer.from(sealed.subarray(13, -16)).toString('hex')).toBe(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662',
    )
  })

  it('begins with its form and its nonce, and is 29 bytes longer than what it holds', () => {
    const sealed = sealBytes(key, NONCE, 'here', Buffer.from('text'))
    expect([sealed[0], ...sealed.subarray(1, 13)]).toEqual([1, ...NONCE])
    expect(sealed).toHaveLength(4 + 29)
  })

  it('opens at its place, also when it holds nothing', () => {
    expect(openBytes(key, 'here', sealBytes(key, NONCE, 'here', new Uint8Array()))).toHaveLength(0)
  })

  it.each([
    ['another place', (sealed: Uint8Array) => openBytes(key, 'there', sealed)],
    ['another key', (sealed: Uint8Array) => openBytes(createSecretKey(new Uint8Array(32).fill(8)), 'here', sealed)],
    ['a byte missing', (sealed: Uint8Array) => openBytes(key, 'here', sealed.subarray(0, -1))],
    ['a byte more', (sealed: Uint8Array) => openBytes(key, 'here', Buffer.concat([sealed, Uint8Array.of(0)]))],
    ['another form', (sealed: Uint8Array) => openBytes(key, 'here', Buffer.concat([Uint8Array.of(2), sealed.subarray(1)]))],
    ['nothing at all', () => openBytes(key, 'here', new Uint8Array())],
  ])('does not open with %s', (_, open) => {
    expect(() => open(sealBytes(key, NONCE, 'here', Buffer.from('text')))).toThrow('ISC-KEYS-002')
  })
})
