import { describe, expect, it } from 'vitest'
import { turnstile } from './turnstile.ts'

const settled = async (): Promise<void> => await new Promise((resolve) => void setImmediate(resolve))

const jobs = () => {
  const ends: (() => void)[] = []
  const begun: number[] = []
  const job = (name: number) => async () => {
    begun.push(name)
    await new Promise<void>((resolve) => void ends.push(resolve))
    return name
  }
  return { begun, ends, job }
}

describe('a turnstile', () => {
  it('lets two through at once and the next in the order in which they came', async () => {
    const { begun, ends, job } = jobs()
    const { pass } = turnstile(2, 2)
    const all = [1, 2, 3, 4].map((name) => pass(job(name)))
    await settled()
    expect(begun).toEqual([1, 2])
    expect(pass(job(5))).toBeUndefined()
    ends[0]?.()
    await settled()
    expect(begun).toEqual([1, 2, 3])
    ends[1]?.()
    ends[2]?.()
    await settled()
    ends[3]?.()
    expect(await Promise.all(all.map(async (each) => await each))).toEqual([1, 2, 3, 4])
    expect(begun).toEqual([1, 2, 3, 4])
  })

  it('lets the next in when work fails', async () => {
    const { pass } = turnstile(1, 1)
    const failing = pass(async () => await Promise.reject(new RangeError('no')))
    const next = pass(async () => await Promise.resolve('in'))
    await expect(failing).rejects.toThrow('no')
    expect(await next).toBe('in')
  })
})
