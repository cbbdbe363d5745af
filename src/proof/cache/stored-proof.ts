import { z } from 'zod'
import type { ClientFileData } from '../client/client-file.ts'
import type { Proof } from '../prove/result.ts'
import { digestOf } from './fingerprint.ts'

/** A proof with when it was made. */
export interface DatedProof {
  readonly proof: Proof
  /** An instant, ISO 8601 in UTC. */
  readonly provedAt: string
  readonly milliseconds: number
}

const isClientFile = (value: unknown): value is ClientFileData => typeof value === 'object' && value !== null && 'facts' in value

const ClaimShape = z.strictObject({
  id: z.string(),
  says: z.string(),
  outcome: z.enum(['proved', 'failed']),
  formulas: z.int(),
  milliseconds: z.int(),
  why: z.string().optional(),
  counterexample: z.strictObject({ client: z.custom<ClientFileData>(isClientFile), shows: z.string() }).optional(),
})

const ElsewhereShape = z.strictObject({ id: z.string(), kind: z.string(), says: z.string(), by: z.array(z.string()) })

const ConfirmationShape = z.strictObject({
  id: z.string(),
  isYesNo: z.boolean(),
  outcome: z.enum(['confirmed', 'needs-arithmetic', 'contradicted']),
  questions: z.int(),
  leaves: z.array(z.string()),
  why: z.string().optional(),
  client: z.custom<ClientFileData>(isClientFile).optional(),
})

const ProofShape = z.strictObject({
  statements: z.array(ClaimShape),
  relations: z.array(ClaimShape),
  properties: z.array(ClaimShape),
  plan: z.array(ClaimShape),
  second: z.array(ConfirmationShape),
  elsewhere: z.array(ElsewhereShape),
})

const HeadShape = z.strictObject({
  format: z.literal('ischia-proof/1'),
  of: z.string(),
  provedAt: z.iso.datetime(),
  milliseconds: z.int(),
  /** Of the rest of this head and of the proof below it, letter by letter. */
  digest: z.string(),
})

type Claimed = z.infer<typeof ClaimShape>

const claims = (read: readonly Claimed[]): Proof['statements'] =>
  read.map(({ why, counterexample, ...claim }) => ({ ...claim, why, counterexample }))

const digest = (of: string, provedAt: string, milliseconds: number, proof: string): string =>
  digestOf([of, provedAt, milliseconds, proof].join('\n'))

/** Can a proof be kept? What the solver gave up on, or the prover got wrong, may come out otherwise another time. */
export const isWhole = ({ statements, relations, properties, plan }: Proof): boolean =>
  [...statements, ...relations, ...properties, ...plan].every(({ outcome }) => outcome === 'proved' || outcome === 'failed')

/** A proof as text, with what it speaks of: a line that tells about it, and a line with the proof. */
export const writeProof = (of: string, { proof, provedAt, milliseconds }: DatedProof): string => {
  const body = JSON.stringify(proof)
  const head = { format: 'ischia-proof/1', of, provedAt, milliseconds, digest: digest(of, provedAt, milliseconds, body) }
  return `${JSON.stringify(head)}\n${body}\n`
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The proof in a text, if it is whole, unchanged since it was written, and speaks of this; else undefined. */
export const readProof = (of: string, text: string): DatedProof | undefined => {
  const [first = '', body = ''] = text.split('\n')
  const [head, read] = [HeadShape.safeParse(parsed(first)), ProofShape.safeParse(parsed(body))]
  if (!head.success || !read.success) return undefined
  const { provedAt, milliseconds } = head.data
  if (head.data.of !== of || head.data.digest !== digest(of, provedAt, milliseconds, body)) return undefined
  const { statements, relations, properties, plan, elsewhere } = read.data
  const second = read.data.second.map(({ why, client, ...rest }) => ({ ...rest, why, client }))
  const proof = {
    statements: claims(statements),
    relations: claims(relations),
    properties: claims(properties),
    plan: claims(plan),
    second,
    elsewhere,
  }
  return { proof, provedAt, milliseconds }
}
