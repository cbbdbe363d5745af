import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { complete, missingEntries } from '../../bin/house/lockfile.mjs'
import { ROOT } from './source-files.ts'

const wanting = (name: string, version: string) => ({
  packages: { 'node_modules/tool': { version: '1.2.3', dev: true, license: 'MIT', optionalDependencies: { [name]: version } } },
})

describe('package-lock.json', () => {
  it('lists every package for other platforms, or npm ci refuses it (npm run lockfile mends it)', () => {
    const missing = missingEntries(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')))
    expect(missing.map(({ name, version }) => `${name}@${version}`)).toEqual([])
  })
})

describe('completing a lockfile', () => {
  it.each([
    ['@tool/binding-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@tool/binding-linux-arm64-gnu', { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] }],
    ['@tool/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'] }],
    ['@tool/binding-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@tool/darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['tool-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@tool/engine-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('reads the platform of %s from its name', (name, platform) => {
    const { packages } = complete(wanting(name, '1.2.3'))
    expect(packages[`node_modules/${name}`]).toEqual({ version: '1.2.3', dev: true, license: 'MIT', optional: true, ...platform })
  })

  it('leaves what is there as it is', () => {
    const whole = complete(wanting('@tool/darwin-arm64', '1.2.3'))
    expect(missingEntries(whole)).toEqual([])
    expect(complete(whole)).toEqual(whole)
  })

  it('refuses to guess a version or a platform', () => {
    expect(() => complete(wanting('@tool/darwin-arm64', '^1.2.3'))).toThrow('@tool/darwin-arm64@^1.2.3')
    expect(() => complete(wanting('left-pad', '1.2.3'))).toThrow('left-pad@1.2.3')
  })
})
