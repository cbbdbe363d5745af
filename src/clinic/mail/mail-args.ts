import { z } from 'zod'
import { isTemplate } from './templates.ts'

// One line without control characters or addresses: a clinic's name that holds a link would be somebody else's link.
const line = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => !/[\p{Cc}\p{Cf}\u2028\u2029{}]|:\/\/|www\./u.test(text))

/** What a mail job is about. Sealed in the outbox, wiped when it is over. */
export const MailArgs = z.strictObject({
  template: z.string().refine(isTemplate),
  to: z.email().max(254),
  values: z.strictObject({
    clinic: line(80).optional(),
    // An address, or a page of our own with a secret behind the `#`: whoever asks for a mail need not know where we are reached.
    link: z.union([z.url({ protocol: /^https?$/u }).max(500), z.string().regex(/^\/[a-z]+#[\w.-]{1,200}$/u)]).optional(),
    code: z
      .string()
      .regex(/^\d{6,10}$/u)
      .optional(),
    when: line(80).optional(),
  }),
})

/** What a mail job is about. */
export type MailArgs = z.output<typeof MailArgs>
