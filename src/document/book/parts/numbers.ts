import type { Book } from '../book.ts'
import type { Chapter } from '../chapter.ts'
import { entryTable } from '../table.ts'

/** Every number the authors chose, in one table. */
export const numbersChapter = (book: Book): Chapter => ({
  id: 'numbers',
  title: 'Numbers that are design choices',
  count: book.entries('numbers').length,
  about:
    'Every number that no source gives. Each is kept here and only here; rules refer to it by its name. A clinical lead changes a number in this table and nowhere else.',
  body: entryTable(
    book,
    'numbers',
    `Chosen numbers: ${book.entries('numbers').length}`,
    [
      { head: 'Number', cell: ({ says }) => says },
      { head: 'Value', cell: ({ value }) => value },
      { head: 'Unit', cell: ({ unit }) => unit },
    ],
    book.entries('numbers'),
  ),
})
