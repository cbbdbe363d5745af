/** Why a call gave nothing. */
export interface Refused {
  readonly ok: false
  /** Status of the reply; 0 where none came: the network, or the server, is away. */
  readonly status: number
  /** Permanent code. */
  readonly code: string
  readonly says: string
  readonly next: string
  readonly place: string | undefined
  readonly holds: unknown
  readonly requestId: string | undefined
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined
}

const textIn = (body: object, key: string): string | undefined => {
  const found: unknown = Reflect.get(body, key)
  return typeof found === 'string' ? found : undefined
}

const bare = (status: number, code: string, says: string, next: string): Refused => ({
  ok: false,
  status,
  code,
  says,
  next,
  place: undefined,
  holds: undefined,
  requestId: undefined,
  retryAfter: undefined,
})

/** No reply came at all. */
export const unreachable = (): Refused =>
  bare(0, 'ISC-CLIENT-001', 'The clinic’s computer does not answer.', 'Check the network. What you wrote is kept here and sent again.')

const unreadable = (status: number): Refused =>
  bare(
    status,
    'ISC-CLIENT-002',
    'Something between here and the clinic’s computer answered in its place.',
    'Check the network, or ask whoever looks after it.',
  )

/** A refusal, read from a reply. Whatever is no refusal of ours, such as the page of a proxy, is told as such. */
export const refusedBy = (response: Pick<Response, 'status' | 'headers'>, body: unknown): Refused => {
  if (typeof body !== 'object' || body === null) return unreadable(response.status)
  const [code, says, next] = ['code', 'says', 'next'].map((key) => textIn(body, key))
  if (code === undefined || says === undefined || next === undefined) return unreadable(response.status)
  const seconds = response.headers.get('retry-after')
  return {
    ...bare(response.status, code, says, next),
    place: textIn(body, 'place'),
    holds: Reflect.get(body, 'holds'),
    requestId: textIn(body, 'requestId') ?? response.headers.get('request-id') ?? undefined,
    retryAfter: seconds === null ? undefined : Number(seconds),
  }
}
