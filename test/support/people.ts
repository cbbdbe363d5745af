import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { readClient } from '#pack/client/read-client.ts'
import { sciatica } from './packs.ts'

/** What a client file holds, except for its pack. */
export interface ClientText {
  readonly today?: string
  readonly facts?: Readonly<Record<string, unknown>>
  readonly history?: unknown
  readonly session?: unknown
  readonly assume?: unknown
}

/** The day on which all of these people are seen. */
export const TODAY = '2026-11-22'

/** A client as the program reads them from a file. */
export const clientOf = (knowledge: Knowledge, { today = TODAY, ...text }: ClientText): Client => {
  const { read, problems } = readClient(knowledge, 'client.json', JSON.stringify({ pack: knowledge.id, today, facts: {}, ...text }))
  if (read === undefined || problems.length > 0) throw new Error(problems.map(({ code, message }) => `${code} ${message}`).join('\n'))
  return read.client
}

/** Every mandatory question of the shoulder pack, answered on its safe side. */
export const WELL = {
  age: 40,
  'pain-map': ['shoulder-left'],
  'sore-side': 'left',
  'pf-decides': 'yes',
  'rf-hot-joint': 'no',
  'rf-numb-hand': 'no',
  'wf-night-pain': 'no',
  'gate-feverish': 'no',
  'op-shoulder': 'no',
  'blood-thinner': 'no',
  'nut-allergy': 'no',
} as const

/** Somebody with a stiff left shoulder and nothing else, except for what is told. */
export const shoulder = (knowledge: Knowledge, facts: Readonly<Record<string, unknown>> = {}, rest: ClientText = {}): Client =>
  clientOf(knowledge, { ...rest, facts: { ...WELL, ...facts } })

const LEFT_LEG = {
  age: 45,
  sex: 'male',
  'episode-start': '26 weeks',
  'pain-map': ['gluteal-left', 'posterior-thigh-left', 'calf-left'],
  'leg-symptoms': 'yes',
  'leg-side': 'left',
  'pain-below-gluteal-fold': { answer: 'yes', side: 'left' },
  'pf-has-capacity': 'yes',
}

const NOTHING_ELSE = ['RED', 'WEAK', 'CONDITIONS', 'GATES', 'op-*', 'ev-*', 'inj-spinal', 'deficit-*', 'of-*', 'pregnant']

/** Somebody of 45 with sciatica on the left for 26 weeks and nothing else, except for what is told. */
export const leg = (facts: Readonly<Record<string, unknown>> = {}, rest: ClientText = {}): Client =>
  clientOf(sciatica(), { assume: { no: NOTHING_ELSE }, ...rest, facts: { ...LEFT_LEG, ...facts } })
