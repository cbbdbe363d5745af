/** An import that the walls must refuse, and the rule that must refuse it. */
export interface Offence {
  readonly rule: string
  readonly file: string
  readonly source: string
}

const offence = (rule: string, file: string, source: string): Offence => ({ rule, file, source })

const THING = 'export const thing = 1\nexport type Thing = number\n'

/** One offence, at least, for every rule of .dependency-cruiser.mjs. */
export const OFFENCES: readonly Offence[] = [
  offence('engine-sees-only-its-own', 'src/engine/from-pack.ts', `import { thing } from '#pack/thing.ts'`),
  offence('engine-sees-only-its-own', 'src/engine/from-npm.ts', `import { z } from 'zod'`),
  offence('engine-sees-only-its-own', 'src/engine/type-from-pack.ts', `import type { Thing } from '#pack/thing.ts'`),
  offence('engine-sees-only-its-own', 'src/engine/named-type-from-pack.ts', `export type T = import('#pack/thing.ts').Thing`),
  offence('engine-sees-only-its-own', 'src/engine/exports-pack.ts', `export { thing } from '#pack/thing.ts'`),
  offence('engine-sees-only-its-own', 'src/engine/later-from-pack.ts', `export const later = () => import('#pack/thing.ts')`),
  offence('engine-sees-no-node', 'src/engine/node.ts', `import { readFileSync } from 'node:fs'`),
  offence('engine-sees-no-node', 'src/engine/old-node.ts', `import { readFileSync } from 'fs'`),
  offence('pack-sees-only-its-own', 'src/pack/from-assess.ts', `import { thing } from '#engine/thing.ts'`),
  offence('pack-sees-only-its-own', 'src/pack/from-npm.ts', `import pad from 'left-pad'`),
  offence('pack-sees-no-node', 'src/pack/node.ts', `import { join } from 'node:path'`),
  offence('care-sees-only-its-own', 'src/care/from-pack.ts', `import { thing } from '#pack/thing.ts'`),
  offence('care-sees-no-node', 'src/care/node.ts', `import { randomUUID } from 'node:crypto'`),
  offence('fhir-sees-only-its-own', 'src/fhir/from-store.ts', `import { thing } from '#store/thing.ts'`),
  offence('fhir-sees-no-node', 'src/fhir/node.ts', `import { createServer } from 'node:http'`),
  offence('cds-sees-only-its-own', 'src/cds/from-http.ts', `import { thing } from '#http/thing.ts'`),
  offence('cds-sees-no-node', 'src/cds/node.ts', `import { createServer } from 'node:http'`),
  offence('web/body-sees-only-its-own', 'src/web/body/from-clinic.ts', `import { thing } from '../clinic/thing.ts'`),
  offence('web/body-sees-types-only', 'src/web/body/engine.ts', `import { thing } from '#engine/model/thing.ts'`),
  offence('web/body-sees-no-node', 'src/web/body/node.ts', `import { readFileSync } from 'node:fs'`),
  offence('web/figure-sees-only-its-own', 'src/web/figure/from-body.ts', `import { thing } from '../body/thing.ts'`),
  offence('web/figure-sees-types-only', 'src/web/figure/engine.ts', `import { thing } from '#engine/model/thing.ts'`),
  offence('web/figure-sees-no-node', 'src/web/figure/node.ts', `import { readFileSync } from 'node:fs'`),
  offence('store-sees-only-its-own', 'src/store/from-http.ts', `import { thing } from '#http/thing.ts'`),
  offence('store-sees-types-only', 'src/store/runs-engine.ts', `import { thing } from '#engine/thing.ts'`),
  offence('clinic-sees-only-its-own', 'src/clinic/from-http.ts', `import type { Thing } from '#http/thing.ts'`),
  offence('clinic-sees-types-only', 'src/clinic/from-store.ts', `import { thing } from '#store/thing.ts'`),
  offence('clinic-sees-no-store-dialect', 'src/clinic/dialect.ts', `import type { Thing } from '#store/dialect/sqlite.ts'`),
  offence('clinic-sees-no-node', 'src/clinic/node.ts', `import { readFileSync } from 'node:fs'`),
  offence('edges-sees-only-its-own', 'src/edges/from-engine.ts', `import { thing } from '#engine/thing.ts'`),
  offence('edges-sees-no-node', 'src/edges/node.ts', `import { randomBytes } from 'node:crypto'`),
  offence('server-sees-only-its-own', 'src/server/from-test.ts', `import { thing } from '../../test/support/thing.ts'`),
  offence('scopes-come-from-proof-of-identity', 'src/clinic/notes/own-scope.ts', `import { openScope } from '#care/access/open-scope.ts'`),
  offence('document-sees-only-its-own', 'src/document/from-store.ts', `import { thing } from '#store/thing.ts'`),
  offence('document-sees-no-node', 'src/document/node.ts', `import { readFileSync } from 'node:fs'`),
  offence('recall-sees-only-its-own', 'src/recall/from-store.ts', `import { thing } from '#store/thing.ts'`),
  offence('recall-sees-no-node', 'src/recall/node.ts', `import { createReadStream } from 'node:fs'`),
  offence('http-sees-only-its-own', 'src/http/from-store.ts', `import { thing } from '#store/thing.ts'`),
  offence('web-sees-only-its-own', 'src/web/clinic/from-use-case.ts', `import { thing } from '#clinic/thing.ts'`),
  offence('web-sees-types-only', 'src/web/clinic/from-http.ts', `import { thing } from '#http/thing.ts'`),
  offence('web-sees-no-node', 'src/web/clinic/node.ts', `import { readFileSync } from 'node:fs'`),
  offence('config-sees-only-its-own', 'src/config.ts', `import { thing } from '#engine/thing.ts'`),
  offence('proof-sees-only-its-own', 'src/proof/from-test.ts', `import { thing } from '../../test/support/thing.ts'`),
  offence('cli-sees-only-its-own', 'src/cli/from-test.ts', `import { thing } from '../../test/support/thing.ts'`),
  offence('check-is-independent', 'src/engine/check.ts', `import { thing } from './propose/thing.ts'`),
  offence('check-is-independent', 'src/engine/check/from-engine.ts', `import type { Thing } from '../thing.ts'`),
  offence('propose-does-not-check-itself', 'src/engine/propose/from-check.ts', `import { thing } from '../check/thing.ts'`),
  offence('propose-does-not-check-itself', 'src/engine/propose.ts', `import { thing } from './check.ts'`),
  offence('second-encoding-is-another-hand', 'src/proof/second/from-terms.ts', `import { thing } from '#engine/formula/thing.ts'`),
  offence('second-encoding-is-another-hand', 'src/proof/second/from-first.ts', `import { thing } from '#engine/translate/thing.ts'`),
  offence('second-encoding-is-another-hand', 'src/proof/second/from-promises.ts', `import { thing } from '../statements/thing.ts'`),
  offence(
    'second-encoding-is-another-hand',
    'src/proof/second/type-from-first.ts',
    `import type { Thing } from '#engine/translate/thing.ts'`,
  ),
  offence('second-encoding-is-another-hand', 'src/proof/second/from-z3.ts', `import { thing } from '../solver/thing.ts'`),
  offence('first-encoding-knows-no-second', 'src/proof/statements/from-second.ts', `import { thing } from '../second/thing.ts'`),
  offence('no-cycles', 'src/engine/gnir.ts', `import type { ring } from './ring.ts'\nexport type Gnir = typeof ring`),
  offence('layers-by-name', 'src/care/by-path.ts', `import { thing } from '../engine/thing.ts'`),
  offence('layers-by-name-from-outside', 'test/spec/by-path.test.ts', `import { thing } from '../../src/engine/thing.ts'`),
  offence('layers-by-name-from-outside', 'src/main.ts', `import { thing } from './engine/thing.ts'`),
  offence('no-tests-in-src', 'src/cli/from-support.ts', `import { thing } from '../../test/support/thing.ts'`),
  offence('no-tests-in-src', 'src/proof/from-bench.ts', `import { thing } from '../../bench/thing.ts'`),
  offence('tests-are-leaves', 'test/spec/from-test.test.ts', `import './by-path.test.ts'`),
  offence('main-knows-all', 'test/spec/from-main.test.ts', `import '../../src/main.ts'`),
  offence('cli-and-proof-are-leaves', 'src/http/from-cli.ts', `import { thing } from '#cli/thing.ts'`),
  offence('cli-and-proof-are-leaves', 'src/clinic/from-proof.ts', `import { thing } from '#proof/thing.ts'`),
  offence('no-development-packages', 'src/cli/from-dev.ts', `import { it } from 'vitest'`),
  offence('no-development-packages', 'src/cli/undeclared.ts', `import { it } from 'undeclared'`),
  offence('everything-resolves', 'src/care/nowhere.ts', `import { thing } from './nowhere-at-all.ts'`),
  offence('every-file-has-a-layer', 'src/utils/thing.ts', THING),
  offence('every-file-has-a-layer', 'src/loose.ts', THING),
]

/** Imports that the walls must let through: what is refused above is refused for its own sake. */
export const LAWFUL: Readonly<Record<string, string>> = {
  'src/engine/lawful.ts': `import { thing } from './model/thing.ts'\nexport const lawful = thing`,
  'src/engine/check/lawful.ts': `import { thing } from '../model/thing.ts'\nimport type { Thing } from './thing.ts'\nexport const l: Thing = thing`,
  'src/engine/lawful.test.ts': `import { readFileSync } from 'node:fs'\nimport { it } from 'vitest'\nimport { thing } from '#pack/thing.ts'`,
  'src/pack/lawful.ts': `import { z } from 'zod'\nimport { load } from 'js-yaml'\nimport type { Thing } from '#engine/model/thing.ts'`,
  'src/care/lawful.ts': `import { thing } from '#engine/thing.ts'`,
  'src/store/lawful.ts': `import { readFileSync } from 'node:fs'\nimport type { Thing } from '#engine/thing.ts'`,
  'src/clinic/lawful.ts': `import type { Thing } from '#store/thing.ts'\nimport { thing } from '#care/thing.ts'`,
  'src/document/lawful.ts': `import { thing } from '#web/body/thing.ts'`,
  'src/recall/lawful.ts': `import { thing } from '#document/thing.ts'\nimport { thing as t } from '#engine/thing.ts'`,
  'src/http/lawful.ts': `import { thing } from '#clinic/thing.ts'`,
  'src/web/clinic/lawful.ts': `import type { Thing } from '#http/thing.ts'\nimport { thing } from '#engine/thing.ts'`,
  'src/cli/lawful.ts': `import { thing } from '#store/thing.ts'\nimport { load } from 'js-yaml'\nimport { stdin } from 'node:process'`,
  'src/proof/lawful.ts': `import { thing } from '#engine/thing.ts'`,
  'src/proof/second/lawful.ts': `import { thing } from '#engine/model/thing.ts'\nimport { thing as t } from './thing.ts'`,
  'src/proof/prove/lawful.ts': `import { thing } from '../second/thing.ts'`,
  'test/spec/lawful.test.ts': `import { it } from 'vitest'\nimport { thing } from '#engine/thing.ts'\nimport { thing as t } from '../support/thing.ts'`,
}

const LAYERS = [
  'edges',
  'server',
  'engine',
  'pack',
  'care',
  'fhir',
  'cds',
  'store',
  'clinic',
  'document',
  'recall',
  'http',
  'web',
  'cli',
  'proof',
]
const FOLDERS = [...LAYERS.map((layer) => `src/${layer}`), 'src/engine/model', 'src/engine/check', 'src/engine/propose']
const PROVERS = ['src/engine/formula', 'src/engine/translate', 'src/proof/solver', 'src/proof/statements', 'src/proof/second']
const MORE = [...PROVERS, 'src/web/body', 'src/web/clinic', 'test/support', 'bench']

const MANIFEST = {
  type: 'module',
  imports: Object.fromEntries(LAYERS.map((layer) => [`#${layer}/*`, `./src/${layer}/*`])),
  dependencies: { zod: '1', 'js-yaml': '1' },
  devDependencies: { vitest: '1' },
}

/** A house with the same layers as ours in which every offence stands beside something lawful. */
export const HOUSE: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify(MANIFEST),
  ...Object.fromEntries([...FOLDERS, ...MORE].map((folder) => [`${folder}/thing.ts`, THING])),
  'src/store/dialect/sqlite.ts': THING,
  'src/care/access/open-scope.ts': THING,
  'src/engine/ring.ts': `import { thing } from './gnir.ts'\nexport const ring = thing`,
  ...Object.fromEntries(
    ['zod', 'js-yaml', 'vitest', 'undeclared', 'left-pad'].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, type: 'module', exports: './index.js' })],
      [`node_modules/${name}/index.js`, 'export {}\n'],
    ]),
  ),
  ...LAWFUL,
  ...Object.fromEntries(OFFENCES.map(({ file, source }) => [file, source])),
}
