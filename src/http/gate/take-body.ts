import { Fault } from '#edges/fault.ts'
import { readJson } from '../bytes/read-json.ts'
import { FLAW_FAULTS, HTTP_FAULTS } from '../faults/catalogue.ts'
import { faultOfFlaw } from '../faults/of-flaw.ts'
import { NAME_HEADER } from '../registry/body.ts'
import type { AnyRoute } from '../registry/route.ts'

const tooLarge = (): Fault => new Fault(FLAW_FAULTS['too-large'])

/** A length as a header says it; undefined where it says none, -1 where it says nonsense. */
const saidLength = (request: Request): number | undefined => {
  const said = request.headers.get('content-length')
  if (said === null) return undefined
  return /^\d{1,15}$/.test(said) ? Number(said) : -1
}

const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

/** Reads until there is no more, or more than fits: then it lets go of the rest at once. */
const readStream = async (stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > most) throw tooLarge()
    chunks.push(chunk)
  }
  return joined(chunks, length)
}

/** The bytes of a body that is no longer than its limit. */
const readBytes = async (request: Request, most: number): Promise<Uint8Array> => {
  const length = saidLength(request)
  if (length === -1) throw new Fault(HTTP_FAULTS.malformed)
  if (length !== undefined && length > most) throw tooLarge()
  // Node holds a body to the length it says; without one, bytes are counted as they come.
  if (length !== undefined) return new Uint8Array(await request.arrayBuffer())
  return request.body === null ? new Uint8Array() : readStream(request.body, most)
}

const mediaType = (request: Request): string => {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';', 1)
  return type.trim().toLowerCase()
}

const takeJson = async (request: Request, { limits }: AnyRoute): Promise<unknown> => {
  if (mediaType(request) !== 'application/json') throw new Fault(HTTP_FAULTS.notJsonType)
  const read = readJson(await readBytes(request, limits.body.bytes), limits.body)
  if (!read.ok) throw faultOfFlaw(read.flaw)
  return read.value
}

const takeNothing = async (request: Request): Promise<undefined> => {
  const bytes = request.method === 'GET' ? new Uint8Array() : await readBytes(request, 0)
  if (bytes.length > 0) throw tooLarge()
}

/** The name of a file, as its header says it; undefined where it says none. */
const nameOf = ({ headers }: Request): string | undefined => {
  try {
    return decodeURIComponent(headers.get(NAME_HEADER) ?? '') || undefined
  } catch (cause) {
    throw new Fault(HTTP_FAULTS.badInput, { place: `headers.${NAME_HEADER}`, cause })
  }
}

/** The body of a request as its route takes it, its bytes held to the limits before anything is parsed. */
export const takeBody = async (request: Request, route: AnyRoute): Promise<unknown> => {
  if (request.headers.has('content-encoding')) throw new Fault(HTTP_FAULTS.encoded)
  const { body } = route
  if (body.as === 'nothing') return takeNothing(request)
  if (body.as === 'json') return takeJson(request, route)
  const type = mediaType(request)
  if (!body.types.includes(type)) throw new Fault(HTTP_FAULTS.notJsonType)
  const bytes = await readBytes(request, route.limits.body.bytes)
  return body.named ? { type, bytes, name: nameOf(request) } : { type, bytes }
}
