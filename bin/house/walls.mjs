import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import config, { LAYERS } from '../../.dependency-cruiser.mjs'

/**
 * @typedef {{ rule: string, from: string, to: string, because: string }} Breach
 * @typedef {import('dependency-cruiser').ICruiseResult} Cruised
 */

const FOLDERS = ['src', 'test', 'bench', 'e2e', 'bin']
const HAS_IMPORT = /^(?:import|export)\s[^'"]*from ['"]/mu
const HOMES = ['src/main[.]ts$', ...Object.values(LAYERS).map(({ path }) => path)].map((path) => new RegExp(`^${path}`, 'u'))

/**
 * The TypeScript files below src, as paths from the root.
 * @param {string} root
 */
const filesOnDisk = (root) =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .sort()

/**
 * Files that the cruise did not see, or saw without their imports. Walls that look at nothing let everything through.
 * @param {string} root
 * @param {Cruised} cruised
 * @returns {Breach[]}
 */
const unseen = (root, cruised) => {
  const imports = new Map(cruised.modules.map(({ source, dependencies }) => [source, dependencies.length]))
  const because = 'the cruise did not see it; is TypeScript still a version whose API dependency-cruiser can use?'
  return filesOnDisk(root)
    .filter((file) => !imports.has(file) || (imports.get(file) === 0 && HAS_IMPORT.test(readFileSync(join(root, file), 'utf8'))))
    .map((file) => ({ rule: 'every-file-is-seen', from: file, to: file, because }))
}

/**
 * @param {string} root
 * @returns {Breach[]}
 */
const homeless = (root) =>
  filesOnDisk(root)
    .filter((file) => !HOMES.some((home) => home.test(file)))
    .map((file) => ({
      rule: 'every-file-has-a-layer',
      from: file,
      to: file,
      because: 'a folder without walls is a door: name the layer in .dependency-cruiser.mjs first',
    }))

/**
 * Holds every import below a folder against the walls.
 * @param {string} root the folder that holds src
 * @returns {Promise<{ modules: number, files: number, breaches: Breach[] }>}
 */
export const checkWalls = async (root) => {
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)))
  const { output } = await cruise(folders, {
    ...config.options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  })
  if (typeof output === 'string') throw new Error(`the cruise gave text, not a result: ${output}`)
  const reasons = new Map(config.forbidden.map(({ name, comment }) => [name, comment]))
  const broken = output.summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
    because: reasons.get(rule.name) ?? '',
  }))
  const modules = output.modules.filter(({ source }) => source.startsWith('src/')).length
  return { modules, files: filesOnDisk(root).length, breaches: [...broken, ...unseen(root, output), ...homeless(root)] }
}
