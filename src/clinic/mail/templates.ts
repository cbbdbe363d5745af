/** What may stand in a mail besides its own words. */
export type ValueName = 'clinic' | 'link' | 'code' | 'when'

/** A mail with places for values, `{clinic}` and so on. */
export interface Template {
  readonly to: 'client' | 'medical' | 'staff'
  readonly subject: string
  readonly lines: readonly string[]
  readonly values: readonly ValueName[]
}

// Whoever shares a telephone with a client reads these (A25): no health word, no reason for a visit, no name of a person.
// Every link begins with the clinic's own address, and nobody is ever asked to answer.
const CHECK = 'You can check: the address begins with {origin}. We never ask you to answer a mail or to tell a password.'

/** Every mail that leaves. */
export const TEMPLATES = {
  'client-link': {
    to: 'client',
    subject: 'A page for you from {clinic}',
    lines: ['{clinic} has a page for you. It is yours alone, until {when}:', '{link}', CHECK],
    values: ['clinic', 'link', 'when'],
  },
  'client-code': {
    to: 'client',
    subject: 'Your code from {clinic}',
    lines: ['Your code is {code}. It is good for ten minutes, once.', 'If you did not ask for it, you need do nothing.', CHECK],
    values: ['clinic', 'code'],
  },
  reminder: {
    to: 'client',
    subject: 'Your appointment at {clinic}',
    lines: ['You have an appointment at {clinic}: {when}.', 'To change it, please call us.'],
    values: ['clinic', 'when'],
  },
  'medical-link': {
    to: 'medical',
    subject: 'A letter for you from {clinic}',
    lines: ['{clinic} has a letter for you. You can read it here until {when}:', '{link}', CHECK],
    values: ['clinic', 'link', 'when'],
  },
  'staff-invite': {
    to: 'staff',
    subject: 'Your account at {clinic}',
    lines: ['An account was made for you at {clinic}. Open it here until {when}:', '{link}', CHECK],
    values: ['clinic', 'link', 'when'],
  },
  'staff-new-device': {
    to: 'staff',
    subject: 'A new device signed in at {clinic}',
    lines: [
      'A device that was not known before signed in to your account at {clinic}, {when}.',
      'If it was not you, tell the owner now.',
      CHECK,
    ],
    values: ['clinic', 'when'],
  },
  'staff-recovery': {
    to: 'staff',
    subject: 'Somebody wants to get into your account at {clinic}',
    lines: [
      'Somebody asked for a new way into your account at {clinic}, {when}. It opens a day later.',
      'If it was not you, sign in and stop it, or tell the owner now.',
      CHECK,
    ],
    values: ['clinic', 'when'],
  },
  'staff-break-glass': {
    to: 'staff',
    subject: 'A record was opened at {clinic}',
    lines: ['Somebody opened a record at {clinic} that is usually closed to them, {when}. Sign in to see who and why.', CHECK],
    values: ['clinic', 'when'],
  },
  'staff-waiting': {
    to: 'staff',
    subject: 'Something is waiting for you at {clinic}',
    lines: ['Something at {clinic} is waiting for you since {when}. Please sign in now.', CHECK],
    values: ['clinic', 'when'],
  },
} as const satisfies Readonly<Record<string, Template>>

/** Name of a template. */
export type TemplateName = keyof typeof TEMPLATES

/** Whether this is the name of a template. */
export const isTemplate = (name: string): name is TemplateName => Object.hasOwn(TEMPLATES, name)
