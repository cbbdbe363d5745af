import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeTree } from '../support/temporary.ts'
import { begin, checkout, ended, furnish, INSTALLS, npmThat, run, withNpm } from './checkout.ts'

const STARTER = 'bin/ischia.mjs'

const SAYS = `
import { readFileSync } from 'node:fs'
const input: string = readFileSync(0, 'utf8')
console.log(JSON.stringify({ args: process.argv.slice(2), input, folder: process.cwd(), node: process.execPath }))
process.exitCode = 3
`

const WAITS = `
process.on('SIGTERM', () => process.exit(7))
setInterval(() => {}, 1_000)
console.log('ready')
`

const furnished = async (main: string): Promise<string> => {
  const folder = checkout({ 'src/main.ts': main })
  await furnish(folder)
  return folder
}

const npmCalls = (folder: string): readonly string[] => {
  const file = join(folder, 'npm-calls')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
}

describe('the starter, when everything is installed,', () => {
  it('runs src/main.ts on the pinned Node with arguments and input, and ends with its exit code', async () => {
    const folder = await furnished(SAYS)
    const { code, stdout, stderr } = await run(folder, [STARTER, 'plan', '--json', 'a b.yaml'], {}, 'pack: sciatica\n')
    const said: unknown = JSON.parse(stdout)
    expect(said).toMatchObject({ args: ['plan', '--json', 'a b.yaml'], input: 'pack: sciatica\n', node: process.execPath })
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' })
  })

  it('reads file names from the folder that the user typed `npm start` in', async () => {
    const folder = await furnished(SAYS)
    writeTree(folder, { 'clients/one.yaml': '' })
    const inside = { npm_lifecycle_event: 'start', INIT_CWD: join(folder, 'clients') }
    expect((await run(folder, [STARTER], inside)).stdout).toContain(JSON.stringify(join(folder, 'clients')))
  })

  it('passes a signal on and ends as the program ends', async () => {
    const child = begin(await furnished(WAITS), [STARTER])
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await ended(child)).toMatchObject({ code: 7, signal: null })
  })

  it('ends by the signal that ended the program', async () => {
    const child = begin(await furnished(WAITS), [STARTER])
    await once(child.stdout, 'data')
    child.kill('SIGHUP')
    expect(await ended(child)).toMatchObject({ code: null, signal: 'SIGHUP' })
  })

  it('is the command `ischia` of node_modules/.bin', async () => {
    const folder = await furnished(SAYS)
    const { code, stdout } = await run(join(folder, 'node_modules'), ['.bin/ischia', 'screen', '-'])
    expect(code).toBe(3)
    expect(stdout).toContain('"args":["screen","-"]')
  })
})

describe('the starter, when something is missing or stale,', () => {
  it('installs what the lockfile lists, says so, and does not do it again', async () => {
    const folder = checkout({ 'src/main.ts': SAYS, ...npmThat(INSTALLS) })
    const first = await run(folder, [STARTER], withNpm(folder))
    expect(first.code).toBe(3)
    expect(first.stderr.split('\n')).toEqual([
      'ischia: node_modules is missing: installing what package-lock.json lists (npm ci)',
      expect.stringMatching(/^ischia: installed in \d+ s; running on Node \d+\.\d+\.\d+$/u),
      '',
    ])
    expect((await run(folder, [STARTER], withNpm(folder))).stderr).toBe('')
    expect(npmCalls(folder)).toEqual([expect.stringMatching(/^ci --include=dev /u)])
  })

  it('installs again when the lockfile has changed', async () => {
    const folder = checkout({ 'src/main.ts': SAYS, ...npmThat(INSTALLS) })
    await furnish(folder)
    const lockfile = join(folder, 'package-lock.json')
    writeFileSync(lockfile, `${readFileSync(lockfile, 'utf8')}\n`)
    const { code, stderr } = await run(folder, [STARTER], withNpm(folder))
    expect(code).toBe(3)
    expect(stderr).toContain('node_modules is older than package-lock.json')
    expect(npmCalls(folder)).toHaveLength(1)
  })

  it('tells what npm said when it fails, runs nothing, and tries again next time', async () => {
    const folder = checkout({ 'src/main.ts': SAYS, ...npmThat(`console.error('npm error network'); process.exit(1)`) })
    const { code, stdout, stderr } = await run(folder, [STARTER], withNpm(folder))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('npm error network')
    expect(stderr).toContain('run `npm ci` in the project folder yourself')
    await run(folder, [STARTER], withNpm(folder))
    expect(npmCalls(folder)).toHaveLength(2)
  })

  it('tells what to do when npm did not run the script that fetches Node', async () => {
    const folder = checkout({ 'src/main.ts': SAYS, ...npmThat(`fs.mkdirSync('node_modules/node', { recursive: true })`) })
    const { code, stdout, stderr } = await run(folder, [STARTER], withNpm(folder))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('npm rebuild node --ignore-scripts=false')
  })

  it('refuses a Node of another version than the lockfile lists', async () => {
    const lockfile = JSON.stringify({ packages: { 'node_modules/node': { version: '99.0.0' } } })
    const folder = checkout({ 'src/main.ts': SAYS, 'package-lock.json': lockfile, ...npmThat(INSTALLS) })
    const { code, stderr } = await run(folder, [STARTER], withNpm(folder))
    expect(code).toBe(1)
    expect(stderr).toContain(`Ischia runs on Node 99.0.0 of the npm package \`node\`, but it says it is v${process.versions.node}`)
  })

  it('says so when there is no program, and installs nothing', async () => {
    const folder = checkout(npmThat(INSTALLS))
    const { code, stderr } = await run(folder, [STARTER], withNpm(folder))
    expect(code).toBe(1)
    expect(stderr).toContain(`${join('src', 'main.ts')} is missing`)
    expect(npmCalls(folder)).toEqual([])
  })
})

describe('on Windows', () => {
  it('the command `ischia` is a file that cmd can run', async () => {
    const folder = await furnished(SAYS)
    await run(folder, ['-e', `import('./bin/house/command-link.mjs').then(({ linkCommand }) => linkCommand('win32'))`])
    expect(readFileSync(join(folder, 'node_modules/.bin/ischia.cmd'), 'utf8')).toBe('@node "%~dp0..\\..\\bin\\ischia.mjs" %*\r\n')
    expect(readFileSync(join(folder, 'node_modules/.bin/ischia'), 'utf8')).toContain('/../../bin/ischia.mjs" "$@"')
  })
})
