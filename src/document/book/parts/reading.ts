import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import type { Status, Urgency } from '#engine/model/scale.ts'
import type { Chapter } from '../chapter.ts'
import { under } from '../chapter.ts'
import { html } from '../html.ts'
import { table } from '../table.ts'
import { STATUS_WORDS, URGENCY_WORDS, statusSign } from '../words/disposition.ts'

const STATUS_MEANINGS: Readonly<Record<Status, string>> = {
  go: 'No limit from this rule.',
  'go-with-care': 'Hands-on work inside the limits of all active rules.',
  paused: 'No hands-on work, stretches or exercises until a valid written clearance, or the stated time and a clean new screen.',
  stopped: 'As paused, and no clearance lifts it on this screening: medical review, then a new full screen.',
}

const URGENCY_MEANINGS: Readonly<Record<Urgency, string>> = {
  none: 'Allows any status.',
  'routine-gp': 'At least: go with care.',
  'urgent-within-2-weeks': 'At least: paused.',
  'same-day': 'Always: stopped.',
  'emergency-now': 'Always: stopped, and nothing else is shown first.',
}

const statuses = table(
  'Status: how far hands-on care may go, least to most cautious',
  ['Status', 'Meaning'],
  STATUSES.map((status) => ({ head: statusSign(status, STATUS_WORDS[status]), cells: [STATUS_MEANINGS[status]] })),
)

const urgencies = table(
  'Urgency: how soon a doctor is needed, least to most cautious',
  ['Urgency', 'In words', 'Status it allows'],
  URGENCIES.map((urgency) => ({ head: html`<code>${urgency}</code>`, cells: [URGENCY_WORDS[urgency], URGENCY_MEANINGS[urgency]] })),
)

const others = html`<p class="about">
  During a session a sign asks for one of six responses, least to most cautious: note it, lower the pressure, move away, stop the technique,
  stop the session, emergency. Pressure goes from level 0 to 5; the levels, and the cap of each region, stand under
  <a href="#book.body">The body</a>.
</p>`

const marks = html`<ul class="marks wide">
  <li class="seen"><b>Seen</b> The source was read while the pack was compiled: its text, its abstract or the page named.</li>
  <li class="memory">
    <b>From memory</b> Quoted from a source that was not read again, or ordinary professional knowledge. To be checked before it is relied
    on.
  </li>
  <li class="design">
    <b>Design choice</b> No source gives this rule or number; the cautious option was taken. A clinical lead can change it. Its numbers
    stand in <a href="#book.numbers">one table</a>.
  </li>
</ul>`

const answers = html`<ul>
  <li>
    An answer is <em>no</em>, <em>known and unchanged</em>, <em>not sure</em> or <em>yes</em>. <em>Not sure</em> is read on the cautious
    side that the fact names: yes for a risk, no for something that protects.
  </li>
  <li>
    A condition is true, false or unknown. Unknown never becomes false: red flags, combinations and signs speak when their condition is
    true, restrictions and course rules hold until their condition is known to be false.
  </li>
  <li>While a mandatory fact is unanswered the screening is incomplete: no plan is signed and no session starts.</li>
  <li>
    Rules only add caution. Of several rules the most cautious status, the soonest doctor, the lowest pressure and the shortest time hold,
    and all bans together.
  </li>
  <li>A pressure level of 0 means: keep off. A rule with its own row of the safety dossier names that row below its sources.</li>
</ul>`

/** How to read the book: marks, scales, answers. */
export const readingChapter = (): Chapter => ({
  id: 'reading',
  title: 'How to read this book',
  about: html`Every entry keeps its permanent id; the same id names it in the program, in each explanation and in each message about the
    pack. A number that is underlined with dots is kept in the <a href="#book.numbers">table of chosen numbers</a>.`,
  body: html`${under('Marks', marks)} ${under('Scales', html`${statuses}${urgencies}${others}`)} ${under('Answers and conditions', answers)}`,
})
