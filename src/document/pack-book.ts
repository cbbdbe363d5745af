import type { Pack } from '#pack/load.ts'

/** The whole pack as one readable HTML document. */
export const packBook = ({ knowledge }: Pack): string =>
  `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${knowledge.id} ${knowledge.version}</title>\n</html>\n`
