import type { Html } from './book/html.ts'

const CHARACTERS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }

/** Markup as one line of plain text: lists inside it become lists in brackets. */
export const plainWords = ({ markup }: Html): string =>
  markup
    .replaceAll(/<\/li>\s*<li[^>]*>/gu, '; ')
    .replaceAll(/<ul[^>]*>\s*<li[^>]*>/gu, ' (')
    .replaceAll(/<\/li>\s*<\/ul>/gu, ')')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(?:lt|gt|quot|#39|amp);/gu, (character) => CHARACTERS[character] ?? character)
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('( ', '(')
    .trim()
