import type { RecallOutput } from '../output/recall.ts'
import { item, labelled, para, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import type { Tone } from '../page/text.ts'
import { count } from '../words/names.ts'

const NUMBER = 9

const row = (amount: number, says: string, tone: Tone = 'strong'): readonly Block[] =>
  amount === 0 ? [] : [{ indent: 2, cells: [{ text: toned(tone, String(amount)), width: NUMBER, align: 'right' }, { text: says }] }]

const acts = (output: RecallOutput): readonly Block[] =>
  part('What to do', [
    ...row(output.emergency, 'now an emergency, and were none: call them today', 'stop'),
    ...row(output.stopped, 'now stopped: no hands-on work; the doctor comes first', 'stop'),
    ...row(output.paused, 'now paused: no hands-on work until it is cleared', 'stop'),
    ...row(output.recheck, 'still open, inside other limits: check their plan before the next session', 'care'),
    ...row(output.freed, 'may be worked on again, where nothing else stands against it', 'good'),
  ])

const moves = (output: RecallOutput): readonly Block[] => [
  ...row(output.stricter, 'stricter', 'stop'),
  ...row(output.differs, 'stricter in one thing and looser in another', 'care'),
  ...row(output.looser, 'looser', 'care'),
  ...row(output.same, 'the same', 'quiet'),
]

type Cause = RecallOutput['causes'][number]

const movesOf = ({ stricter, looser, differs }: Cause): string =>
  [
    ...(stricter === 0 ? [] : [`${stricter} stricter`]),
    ...(differs === 0 ? [] : [`${differs} differ`]),
    ...(looser === 0 ? [] : [`${looser} looser`]),
  ].join(', ')

const KINDS: Readonly<Record<Cause['kind'], string>> = { rule: '', question: ' (question left open)', everybody: '' }

const causes = (output: RecallOutput): readonly Block[] =>
  part(
    'Why, by rule',
    output.causes.flatMap((cause) => [
      item([toned('strong', cause.title), `${KINDS[cause.kind]}: ${movesOf(cause)} `, toned('quiet', cause.id)]),
      ...(cause.entries.length === 0 ? [] : [labelled('change', cause.entries.join(', '), 6, 4)]),
    ]),
  )

const skipped = ({ skipped: { lines, codes, first } }: RecallOutput): readonly Block[] =>
  part(lines === 0 ? '' : `Skipped: ${count(lines, 'line')} that cannot be read`, [
    ...first.map(({ file, line, code, message }) => para([toned('name', `${file}:${line} `), toned('stop', code), ` ${message}`])),
    ...(lines > first.length
      ? [
          para(
            toned(
              'quiet',
              Object.entries(codes)
                .map(([code, amount]) => `${amount} ${code}`)
                .join(', '),
            ),
          ),
        ]
      : []),
  ])

/** The summary of a recall, for whoever has to act on it. */
export const recallPage = (output: RecallOutput, file: string | undefined): readonly Block[] => [
  para(
    [
      toned('strong', `${output.from.id} ${output.from.version} → ${output.to.version}`),
      `: ${count(output.clients, 'client')} screened with both.`,
    ],
    0,
  ),
  ...moves(output),
  ...acts(output),
  ...causes(output),
  ...skipped(output),
  ...(file === undefined ? [] : (['blank', para(`Each client who moved, and each line skipped: ${file}`, 0)] as const)),
]
