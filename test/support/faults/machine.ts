import { spawnSync } from 'node:child_process'

/** Runs a program to its end. */
export const run = (command: string, args: readonly string[]): { readonly ok: boolean; readonly output: string } => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` }
}

/** Runs a program that must succeed. */
export const must = (command: string, ...args: readonly string[]): string => {
  const { ok, output } = run(command, args)
  if (!ok) throw new TypeError(`${command} ${args.join(' ')}: ${output}`)
  return output
}

const isRoot = (): boolean => process.getuid?.() === 0

const whyNoLoop = (): string | undefined => {
  if (process.platform !== 'linux') return 'loop devices are a matter of Linux'
  if (!isRoot()) return 'mounting a loop device needs root'
  if (!run('losetup', ['--find']).ok) return 'no loop device is free'
  return run('mkfs.ext4', ['-V']).ok ? undefined : 'mkfs.ext4 is not installed'
}

const whyNoTrace = (): string | undefined => {
  if (process.platform !== 'linux') return 'strace is a matter of Linux'
  return run('strace', ['-f', '-e', 'trace=none', 'true']).ok ? undefined : 'strace is not installed or may not trace here'
}

/** Why this machine cannot do something, for the name of a test that is not run here; undefined when it can. */
export const WHY_NOT = { loop: whyNoLoop(), trace: whyNoTrace() } as const

/** A test's name that tells why it is not run here, as the house demands of each skip. */
export const named = (name: string, why: string | undefined): string => (why === undefined ? name : `${name} (not run here: ${why})`)
