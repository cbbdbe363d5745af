// The package brings no types. These are the parts that the bench uses.
declare module 'autocannon' {
  namespace autocannon {
    interface Request {
      readonly method?: string
      readonly path?: string
      readonly body?: string
      readonly setupRequest?: (request: Request) => Request
    }
    interface Options {
      readonly url: string
      readonly connections: number
      /** Seconds. */
      readonly duration: number
      readonly headers: Readonly<Record<string, string>>
      readonly requests: readonly Request[]
    }
    interface Result {
      readonly requests: { readonly average: number; readonly total: number }
      readonly non2xx: number
    }
  }
  const autocannon: (options: autocannon.Options) => Promise<autocannon.Result>
  export = autocannon
}
