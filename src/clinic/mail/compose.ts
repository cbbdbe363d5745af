import type { MailArgs } from './mail-args.ts'
import { isTemplate, TEMPLATES } from './templates.ts'
import type { Template } from './templates.ts'

/** A mail in words, or why there is none. */
export type Composed =
  | { readonly subject: string; readonly text: string }
  | { readonly fault: 'value-missing' | 'foreign-link' | 'no-template' }

/** Puts values into the words of a template. Every link must be the clinic's own: parsed and compared, never by how it begins. */
export const compose = ({ template: name, values }: MailArgs, origin: string): Composed => {
  if (!isTemplate(name)) return { fault: 'no-template' }
  const template: Template = TEMPLATES[name]
  if (template.values.some((value) => values[value] === undefined)) return { fault: 'value-missing' }
  const link = values.link === undefined ? undefined : new URL(values.link, origin)
  if (link !== undefined && link.origin !== origin) return { fault: 'foreign-link' }
  const known: Readonly<Record<string, string | undefined>> = { ...values, link: link?.href, origin }
  const filled = (text: string): string => text.replaceAll(/\{(\w+)\}/gu, (_, value: string) => known[value] ?? '')
  return { subject: filled(template.subject), text: `${template.lines.map(filled).join('\n\n')}\n` }
}
