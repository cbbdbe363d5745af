/** An answer ready to be sent. */
export interface Answered {
  readonly status: number
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null
  readonly headers: Readonly<Record<string, string>>
}
