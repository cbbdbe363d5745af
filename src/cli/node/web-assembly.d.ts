// The part of WebAssembly's JavaScript interface that is used here; the library of browser types has it and much else that Node lacks.
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array<ArrayBuffer>)
  }
  class Memory {
    private constructor()
    readonly buffer: ArrayBuffer
  }
  type ExportValue = ((...values: number[]) => unknown) | Memory
  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, never>>)
    readonly exports: Readonly<Record<string, ExportValue>>
  }
}
