// The walls of the house: docs/architecture.md as rules. Everything that is not allowed here is refused.

/**
 * @typedef {object} Layer
 * @property {string} path where its files are
 * @property {readonly string[]} sees what it may import besides itself, as paths under src/
 * @property {readonly string[]} [types] layers of which it may import types only
 * @property {readonly string[]} [not] parts of what it sees that it may not see
 * @property {readonly string[] | 'any'} [npm] packages it may import
 * @property {boolean | string} [node] whether it may import Node's own modules, or the one it may
 * @property {string} because
 */

const HTTP = 'sessions, headers and limits live here and nothing else: what is decided is decided in clinic'
const PURE = 'pure: phone, server and command line run the same code, so it may see no Node, no I/O and no layer above it'
const EDGE = 'it may know everything, so nothing but main.ts may know it'

/** @type {Readonly<Record<string, Layer>>} */
export const LAYERS = {
  edges: { path: 'src/edges/', sees: [], because: `${PURE}; it says what is handed in, and nothing is handed in to it` },
  engine: { path: 'src/engine/', sees: [], because: `${PURE}; it knows facts and rules, not where they come from` },
  pack: {
    path: 'src/pack/',
    sees: ['engine/model/'],
    npm: ['js-yaml', 'zod'],
    because: `${PURE}; it reads text into the engine's types and decides nothing`,
  },
  care: {
    path: 'src/care/',
    sees: ['edges/', 'engine/'],
    npm: ['zod'],
    because: `${PURE}; it is states and transitions over what the engine gives`,
  },
  fhir: { path: 'src/fhir/', sees: ['care/', 'engine/'], because: `${PURE}; a mapping over plain values with no server in sight` },
  cds: { path: 'src/cds/', sees: ['care/', 'engine/'], because: `${PURE}; a mapping over plain values with no server in sight` },
  'web/body': { path: 'src/web/body/', sees: [], types: ['engine/model/'], because: `${PURE}; data to SVG, printed as well as shown` },
  'web/figure': { path: 'src/web/figure/', sees: [], types: ['engine/model/'], because: `${PURE}; data to SVG, printed as well as shown` },
  store: {
    path: 'src/store/',
    sees: ['edges/', 'care/'],
    types: ['engine/'],
    npm: ['kysely', 'pg', 'zod', 'age-encryption', '@cantoo/pdf-lib'],
    node: true,
    because: 'it keeps what it is given: it knows the entries and scopes of care and runs no rule of the engine',
  },
  clinic: {
    path: 'src/clinic/',
    sees: ['edges/', 'care/', 'engine/', 'pack/', 'document/'],
    types: ['store/'],
    not: ['store/dialect'],
    npm: ['zod', '@simplewebauthn/server', 'csv-parse'],
    node: 'crypto',
    because: 'use cases are handed their store, clock and mail as values; they may not know who asks or which database answers',
  },
  document: {
    path: 'src/document/',
    sees: ['care/', 'engine/', 'pack/', 'web/body/', 'web/figure/'],
    npm: ['@myriaddreamin/typst-ts-node-compiler'],
    because: 'it sets what it is given into pages; it fetches nothing and answers nobody',
  },
  recall: {
    path: 'src/recall/',
    sees: ['engine/', 'pack/', 'document/'],
    because: `${PURE}; it compares two packs, and what they make of clients: where the clients come from is not its business`,
  },
  http: {
    path: 'src/http/',
    sees: ['edges/', 'care/', 'clinic/', 'fhir/', 'cds/'],
    npm: ['hono', '@hono/node-server', 'zod'],
    node: true,
    because: HTTP,
  },
  web: {
    path: 'src/web/',
    sees: ['care/', 'engine/', 'pack/'],
    types: ['http/'],
    npm: ['react', 'react-dom', 'react-router', 'react-aria-components', 'hono', 'zod', 'd3-scale', 'd3-shape', 'temporal-polyfill'],
    because: 'it runs in a browser: it talks to the server through types and requests, never to the store or a use case',
  },
  config: {
    path: 'src/config[./]',
    sees: [],
    npm: ['zod'],
    node: true,
    because: 'the environment is read once, here, before any layer exists',
  },
  server: {
    path: 'src/server/',
    sees: [''],
    npm: 'any',
    node: true,
    because: 'it puts store, clinic and http together and runs them; nothing below may know how',
  },
  proof: { path: 'src/proof/', sees: [''], npm: 'any', node: true, because: EDGE },
  cli: { path: 'src/cli/', sees: [''], npm: 'any', node: true, because: EDGE },
}

const TEST = String.raw`\.test\.ts$`
const MAIN = String.raw`^src/main\.ts$`
const CHECK = String.raw`^src/engine/check(/|\.ts$)`
const PROPOSE = String.raw`^src/engine/propose(/|\.ts$)`
const MODEL = '^src/engine/model/'
const SECOND = '^src/proof/second/'

/** @typedef {import('dependency-cruiser').IRegularForbiddenRuleType & { name: string, comment: string }} Rule */

/**
 * @param {string} name
 * @param {string} comment
 * @param {Rule['from']} importer
 * @param {Rule['to']} to
 * @returns {Rule}
 */
const forbid = (name, comment, importer, to) => ({ name, severity: 'error', comment, from: importer, to })

/** @param {string} folder */
const under = (folder) => `^src/${folder}`
/** @param {string} name */
const packageOf = (name) => `^node_modules/(@types/)?${name}/`

/** @param {Layer['node']} node */
const onlyNode = (node) => (typeof node === 'string' ? { pathNot: `^(node:)?${node}$` } : {})

/** @param {Layer} layer */
const from = (layer) => {
  const inner = Object.values(LAYERS).filter(({ path }) => path !== layer.path && path.startsWith(layer.path))
  return { path: `^${layer.path}`, pathNot: [TEST, ...inner.map(({ path }) => `^${path}`)] }
}

/**
 * The walls around one layer.
 * @param {readonly [string, Layer]} entry
 * @returns {Rule[]}
 */
const wallsOf = ([name, layer]) => {
  const types = (layer.types ?? []).map(under)
  const seen = [`^${layer.path}`, ...layer.sees.map(under), ...types]
  const packages = layer.npm === 'any' ? ['^node_modules/'] : (layer.npm ?? []).map(packageOf)
  /** @param {string} what @param {Rule['to']} to */
  const wall = (what, to) => forbid(`${name}-sees-${what}`, layer.because, from(layer), to)
  return [
    wall('only-its-own', { pathNot: [...seen, ...packages], dependencyTypesNot: ['core'] }),
    ...(layer.node === true ? [] : [wall('no-node', { dependencyTypes: ['core'], ...onlyNode(layer.node) })]),
    ...(types.length === 0 ? [] : [wall('types-only', { path: types, dependencyTypesNot: ['type-only'] })]),
    ...(layer.not ?? []).map((part) => wall(`no-${part.replace('/', '-')}`, { path: under(part) })),
  ]
}

const SRC = { path: '^src/', pathNot: TEST }

/** @satisfies {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(LAYERS).flatMap(wallsOf),
    forbid(
      'check-is-independent',
      'a proof by two hands is worth nothing if one hand wrote both: check shares types with propose, no code',
      { path: CHECK, pathNot: TEST },
      { pathNot: [CHECK, MODEL] },
    ),
    forbid(
      'propose-does-not-check-itself',
      'a plan that was made with the code that judges it is judged by nobody',
      { path: PROPOSE, pathNot: TEST },
      { path: CHECK },
    ),
    forbid(
      'scopes-come-from-proof-of-identity',
      'a scope opens a clinic: only what just checked a session or a link, and the program itself, may make one',
      { path: '^src/', pathNot: ['^src/(clinic/(sign-in|links)|server|cli)/', '^src/care/access/', TEST] },
      { path: '^src/care/access/open-scope' },
    ),
    forbid(
      'second-encoding-is-another-hand',
      'it confirms the first encoding of a pack, so it may use nothing of it: the engine as judge, and client files, are all it sees',
      { path: SECOND, pathNot: TEST },
      {
        pathNot: [
          SECOND,
          '^src/engine/(model|state|assess|caution|statements)/',
          String.raw`^src/proof/client/(client-file|read|minimise)\.ts$`,
          '^node_modules/logic-solver/',
        ],
      },
    ),
    forbid(
      'first-encoding-knows-no-second',
      'what is confirmed may not be made of what confirms it; the command asks for both and sets them side by side',
      { path: '^src/', pathNot: [SECOND, '^src/(cli/|proof/prove/)', TEST] },
      { path: SECOND },
    ),
    forbid('no-cycles', 'each file can be understood with only those it imports', {}, { circular: true }),
    forbid(
      'layers-by-name',
      'between layers imports read #layer/file.ts: a wall that is crossed shows',
      { path: '^src/([^/]+)/' },
      { path: '^src/', pathNot: '^src/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    ),
    forbid(
      'layers-by-name-from-outside',
      'src is imported as #layer/file.ts from everywhere else',
      { path: ['^(test|bench|e2e)/', MAIN] },
      { path: '^src/', pathNot: '^src/config', dependencyTypesNot: ['aliased-subpath-import'] },
    ),
    forbid('no-tests-in-src', 'what ships knows nothing of its tests, benches and tools', SRC, { path: '^(test|bench|e2e|bin)/' }),
    forbid('tests-are-leaves', 'a test is read alone; what tests share lives in test/support', {}, { path: TEST }),
    forbid('main-knows-all', 'main.ts hands everything in: whoever imported it would have everything', {}, { path: MAIN }),
    forbid(
      'cli-and-proof-are-leaves',
      EDGE,
      // The schemas of what the command line prints are published: bin/generated/ makes files of them and runs nothing else.
      { path: '^(src|bin)/', pathNot: [MAIN, '^src/(cli|proof|server)/', '^bin/generated/', TEST] },
      { path: '^src/(cli|proof|server)/' },
    ),
    forbid('no-development-packages', 'what ships runs on dependencies alone; each of them has a decision record', SRC, {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
    }),
    forbid('everything-resolves', 'an import that leads nowhere', {}, { couldNotResolve: true }),
  ],
  options: {
    // Type imports are imports: a layer that knows another's types knows the other.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
