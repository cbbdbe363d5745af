import { backLinks } from '../back-links.ts'
import type { Book } from '../book.ts'
import type { Chapter } from '../chapter.ts'
import { numberUses } from '../number-uses.ts'
import { entryTable } from '../table.ts'

/** Every number the authors chose, in one table, with what moves when it is changed. */
export const numbersChapter = (book: Book): Chapter => {
  const uses = numberUses(book)
  return {
    id: 'numbers',
    title: 'Numbers that are design choices',
    count: book.entries('numbers').length,
    about:
      'Every number the authors chose, also where a source leads to it. Each is kept here and only here; rules refer to it by its name. A clinical lead changes a number in this table and nowhere else, and what uses it follows.',
    body: entryTable(
      book,
      'numbers',
      `Chosen numbers: ${book.entries('numbers').length}`,
      [
        { head: 'Number', cell: ({ says }) => says },
        { head: 'Value', cell: ({ value }) => value },
        { head: 'Unit', cell: ({ unit }) => unit },
        { head: 'Used by', cell: ({ id }) => backLinks(uses.get(id) ?? []) },
      ],
      book.entries('numbers'),
    ),
  }
}
