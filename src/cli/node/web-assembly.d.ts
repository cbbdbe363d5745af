// The part of WebAssembly's JavaScript interface that is used here; the library of browser types has it and much else that Node lacks.
declare namespace WebAssembly {
  interface Module {
    readonly [Symbol.toStringTag]: string
  }
  interface Memory {
    readonly buffer: ArrayBuffer
  }
  interface Instance {
    readonly exports: Readonly<Record<string, ((...values: number[]) => unknown) | Memory>>
  }
  const Module: new (bytes: Uint8Array<ArrayBuffer>) => Module
  const Memory: new (size: { readonly initial: number }) => Memory
  const Instance: new (module: Module, imports: Readonly<Record<string, never>>) => Instance
}
