import { z } from 'zod'

const bytes = (most: number): z.ZodString =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\w-]+$/u, 'base64url')

const answer = {
  id: bytes(1_400),
  rawId: bytes(1_400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).exactOptional(),
  // What extensions say is not asked for and not kept.
  clientExtensionResults: z.looseObject({}).transform(() => ({})),
}

/** What a browser answers when a passkey was made. */
export const RegistrationAnswer = z.strictObject({
  ...answer,
  response: z.object({
    clientDataJSON: bytes(8_000),
    attestationObject: bytes(32_000),
    transports: z.array(z.string().max(20)).max(10).exactOptional(),
  }),
})

/** What a browser answers when a passkey was shown. */
export const AssertionAnswer = z.strictObject({
  ...answer,
  response: z.object({
    clientDataJSON: bytes(8_000),
    authenticatorData: bytes(8_000),
    signature: bytes(4_000),
    userHandle: bytes(200).exactOptional(),
  }),
})

/** See {@link RegistrationAnswer}. */
export type RegistrationAnswer = z.infer<typeof RegistrationAnswer>
/** See {@link AssertionAnswer}. */
export type AssertionAnswer = z.infer<typeof AssertionAnswer>
