import type { Pack } from '#pack/load.ts'
import { createBook } from './book/book.ts'
import type { Book } from './book/book.ts'
import { chapterPage, contents } from './book/chapter.ts'
import type { Chapter } from './book/chapter.ts'
import { html } from './book/html.ts'
import { bodyChapter } from './book/parts/body.ts'
import { claimsChapter, evidenceChapter } from './book/parts/evidence.ts'
import { factsChapter } from './book/parts/facts.ts'
import { frontPage } from './book/parts/front.ts'
import { matrixChapter } from './book/parts/matrix.ts'
import { movementsChapter } from './book/parts/movements.ts'
import { numbersChapter } from './book/parts/numbers.ts'
import { plansChapter } from './book/parts/plans.ts'
import { presentationsChapter } from './book/parts/presentations.ts'
import { readingChapter } from './book/parts/reading.ts'
import { disagreementsChapter, referenceChapter } from './book/parts/reference.ts'
import { rulesChapter } from './book/parts/rules.ts'
import { signs } from './book/parts/signs.ts'
import { sourcesChapter } from './book/parts/sources.ts'
import { statementsChapter } from './book/parts/statements.ts'
import type { StatementResults } from './book/parts/statements.ts'
import { techniquesChapter } from './book/parts/techniques.ts'
import { examinationChapter, measuresChapter } from './book/parts/tests-and-measures.ts'
import { adviceChapter, wordsChapter } from './book/parts/words-of-rules.ts'
import { STYLE } from './book/style/style.ts'

const ruleChapters = (book: Book): readonly Chapter[] => [
  rulesChapter(
    book,
    'red-flags',
    'Red flags',
    'One finding that is enough. A red flag speaks when its condition is true; unknown, it is a question still to ask.',
  ),
  rulesChapter(book, 'combinations', 'Combinations', 'Findings that weigh more together. They only ever raise what single findings gave.'),
  rulesChapter(
    book,
    'restrictions',
    'Restrictions',
    'What limits hands-on work and movement. A restriction holds until its condition is known to be false.',
  ),
  rulesChapter(
    book,
    'signs',
    'Signs during a session',
    'What a sign asks of the therapist. Of several signs the most cautious response holds.',
  ),
  rulesChapter(book, 'follow-up', 'After a session', 'What was found on the days after, and what it asks for.'),
  rulesChapter(book, 'course', 'Rules of the course', 'What the record of earlier sessions asks for.'),
]

const chaptersOf = (book: Book, results: StatementResults): readonly Chapter[] => [
  readingChapter(),
  ...ruleChapters(book),
  statementsChapter(book, results),
  numbersChapter(book),
  factsChapter(book),
  presentationsChapter(book),
  examinationChapter(book),
  techniquesChapter(book),
  matrixChapter(book),
  plansChapter(book),
  movementsChapter(book),
  adviceChapter(book),
  measuresChapter(book),
  evidenceChapter(book),
  claimsChapter(book),
  ...disagreementsChapter(book),
  bodyChapter(book),
  wordsChapter(book),
  referenceChapter(book),
  sourcesChapter(book),
]

/**
 * The whole pack as one HTML document that a clinician can read, print and sign: every entry with its sources and marks, the
 * statements with what holds them, the chosen numbers in one table. Self-contained: no script, nothing fetched. `results` is what
 * came of proving this very pack.
 */
export const packBook = (pack: Pack, results?: StatementResults): string => {
  const book = createBook(pack)
  const chapters = chaptersOf(book, results)
  const [manifest] = book.entries('pack')
  const title = `${pack.knowledge.title}, pack ${pack.knowledge.id} ${pack.knowledge.version}`
  const page = html`<!doctype html>
    <html lang="${manifest?.languages[0]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        ${signs}
        <a class="skip" href="#book.reading">To the text</a>
        ${manifest === undefined ? '' : frontPage(manifest)} ${contents(chapters)}
        <main>${chapters.map(chapterPage)}</main>
      </body>
    </html> `
  return page.markup
}
