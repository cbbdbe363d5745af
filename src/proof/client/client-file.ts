/** An answer as a client file writes it: a plain value, or a value with what was said around it. */
export type WrittenAnswer = string | number | readonly string[] | Readonly<Record<string, unknown>>

/** A client file as plain data: what `ischia plan` reads. */
export interface ClientFileData {
  readonly pack: string
  readonly today: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly history?: {
    readonly answers?: readonly { readonly on: string; readonly facts: Readonly<Record<string, WrittenAnswer>> }[]
    readonly sessions?: readonly Readonly<Record<string, unknown>>[]
    readonly rechecks?: readonly Readonly<Record<string, unknown>>[]
  }
  readonly assume?: { readonly no: readonly string[] }
}
