import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SECTIONS } from '#pack/sections.ts'
import { ROOT } from './source-files.ts'

const WHOLE_FILES = new Set(['pack', 'defaults'])

const filesOf = (section: string): readonly string[] =>
  WHOLE_FILES.has(section) ? [`packs/*/${section}.yaml`] : [`packs/*/${section}.yaml`, `packs/*/${section}/*.yaml`]

const PACK_FILES = Object.keys(SECTIONS).map((section) => [`./docs/schema/pack/${section}.schema.json`, filesOf(section)])
const CLIENT_FILES = ['packs/*/cases/*.yaml', 'packs/*/examples/*.yaml']

describe('.vscode/settings.json', () => {
  it('names the schema of every part of a pack, and of client files', () => {
    const settings: unknown = JSON.parse(readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8'))
    const schemas = { ...Object.fromEntries(PACK_FILES), './docs/schema/client.schema.json': CLIENT_FILES }
    expect(settings).toMatchObject({ 'yaml.schemas': schemas })
  })
})
