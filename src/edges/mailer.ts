/** One mail, in plain text: there is no HTML to be read otherwise than it was written. */
export interface Mail {
  /** The same for every attempt, so that mail programs show it once. */
  readonly messageId: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** What came of handing a mail over. */
export type MailResult =
  /** The mail server took it. */
  | { readonly kind: 'accepted' }
  /** It was certainly not taken; trying again may help. */
  | { readonly kind: 'later'; readonly reason: string }
  /** It was certainly not taken, and never will be. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** It may have been taken: the connection ended before the answer. */
  | { readonly kind: 'unknown'; readonly reason: string }

/** How mail leaves, handed in. Reasons are short codes, such as `smtp-451`: never words of the other side, which may quote the mail. */
export interface Mailer {
  readonly send: (mail: Mail) => Promise<MailResult>
}
