import type { StartKernel } from '#engine/compiled/kernel.ts'

/** Starts the module of a compiled pack. It imports nothing, so it can reach nothing but its own memory. */
export const startKernel: StartKernel = (bytes) => {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes)), {})
  const { memory } = exports
  if (!(memory instanceof WebAssembly.Memory)) throw new TypeError('a compiled pack lacks its memory')
  return {
    memory,
    routine: (name) => {
      const exported = exports[name]
      if (typeof exported !== 'function') throw new TypeError(`a compiled pack lacks its routine ${name}`)
      return () => {
        exported()
      }
    },
  }
}
