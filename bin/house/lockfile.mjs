// A registry mirror that lacks packages for other platforms makes npm leave them out of package-lock.json, and `npm ci`
// then refuses that lockfile everywhere. Their versions are pinned by the package that wants them, so the entries can be
// written without asking anybody; they only lack the integrity hash, which npm then does not check.

/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, peer?: boolean, license?: string,
 *   cpu?: string[], os?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lockfile
 * @typedef {{ name: string, version: string, wantedBy: Entry }} Missing
 */

const EXACT = /^\d+\.\d+\.\d+$/u
const PLATFORM = /(?:^|[/-])(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-([a-z]+))?$/u
/** A package that runs in any engine names no system, only the instruction set. */
const ANY_SYSTEM = /-wasm32-wasi$/u
const LIBC = new Map([
  ['gnu', 'glibc'],
  ['musl', 'musl'],
])

/**
 * The optional packages that an entry of the lockfile wants and that have no entry themselves.
 * @param {Lockfile} lockfile
 * @returns {Missing[]}
 */
export const missingEntries = (lockfile) => {
  const known = new Set(Object.keys(lockfile.packages).map((path) => path.replace(/^.*node_modules\//u, '')))
  return Object.values(lockfile.packages).flatMap((wantedBy) =>
    Object.entries(wantedBy.optionalDependencies ?? {})
      .filter(([name]) => !known.has(name))
      .map(([name, version]) => ({ name, version, wantedBy })),
  )
}

/**
 * The lockfile entry of a package whose name tells its platform, such as `@oxlint/binding-linux-x64-musl`.
 * @param {Missing} missing
 * @returns {Entry}
 */
const entryFor = ({ name, version, wantedBy }) => {
  const [, os, cpu, abi] = ANY_SYSTEM.test(name) ? [name, 'any', 'wasm32'] : (PLATFORM.exec(name) ?? [])
  if (os === undefined || cpu === undefined || !EXACT.test(version)) {
    throw new Error(`${name}@${version} has no entry in package-lock.json, and its platform or version cannot be told from that`)
  }
  const libc = os === 'linux' ? LIBC.get(abi ?? '') : undefined
  return {
    version,
    cpu: [cpu],
    ...(wantedBy.dev ? { dev: true } : {}),
    ...(libc === undefined ? {} : { libc: [libc] }),
    ...(wantedBy.license === undefined ? {} : { license: wantedBy.license }),
    optional: true,
    ...(os === 'any' ? {} : { os: [os] }),
    ...(wantedBy.peer ? { peer: true } : {}),
  }
}

/**
 * The lockfile with an entry for every optional package.
 * @param {Lockfile} lockfile
 * @returns {Lockfile}
 */
export const complete = (lockfile) => {
  /** @type {[string, Entry][]} */
  const packages = Object.entries(lockfile.packages)
  for (const missing of missingEntries(lockfile)) packages.push([`node_modules/${missing.name}`, entryFor(missing)])
  packages.sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lockfile, packages: Object.fromEntries(packages) }
}
