import type { Html } from '../html.ts'
import { PAGE } from './page.ts'
import { PRINT } from './print.ts'
import { TABLES } from './tables.ts'
import { TOKENS } from './tokens.ts'

/** The style sheet of the book: our own text, so nothing in it is escaped. */
export const STYLE: Html = { markup: `${TOKENS}${PAGE}${TABLES}${PRINT}` }
