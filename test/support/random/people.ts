import type { Answer, Answers, Client } from '#engine/model/client.ts'
import { given } from './answers.ts'
import { TODAY, daysAgo } from './days.ts'
import { ASKED } from './edits.ts'

const NO_TO_ALL: Answers = Object.fromEntries(
  ASKED.filter(({ type, unanswered }) => type === 'yes-no' && unanswered !== 'absent').map(({ id }): [string, Answer] => [
    id,
    { value: 'no', on: TODAY, origin: 'assumed' },
  ]),
)

const EPISODES: readonly Answers[] = [
  {
    'episode-start': given(daysAgo(56)),
    'pain-map': given(['lumbar-paraspinal-left', 'gluteal-left', 'posterior-thigh-left']),
    'leg-symptoms': given('yes'),
    'leg-side': given('left'),
    'pain-below-gluteal-fold': given('no'),
  },
  {
    'episode-start': given(daysAgo(21)),
    'pain-map': given(['lumbar-paraspinal-left', 'lumbar-paraspinal-right']),
    'leg-symptoms': given('no'),
  },
  {
    'episode-start': given(daysAgo(150)),
    'pain-map': given(['deep-gluteal-right', 'posterior-thigh-right', 'calf-right']),
    'leg-symptoms': given('yes'),
    'leg-side': given('right'),
    'pain-below-gluteal-fold': given('yes', { side: 'right' }),
  },
]

const AGES: readonly Answers[] = [
  { age: given(45), sex: given('female') },
  { age: given(27), sex: given('male') },
  { age: given(68), sex: given('female') },
  { age: given(83), sex: given('male') },
]

const nobody: Client = {
  pack: 'sciatica',
  today: TODAY,
  answers: {},
  clearances: [],
  history: { answers: [], sessions: [], rechecks: [] },
  signs: [],
  malformed: [],
}

const wellPerson = (age: Answers, episode: Answers): Client => ({
  ...nobody,
  answers: { ...NO_TO_ALL, 'pf-has-capacity': given('yes'), ...age, ...episode },
})

/** People who answered every question of the screening and have nothing that limits them but their age and their leg. */
export const WELL_PEOPLE: readonly Client[] = AGES.flatMap((age) => EPISODES.map((episode) => wellPerson(age, episode)))

/** Somebody who has not answered anything. */
export const NOBODY: Client = nobody
