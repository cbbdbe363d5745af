import * as fc from 'fast-check'
import { dump } from 'js-yaml'
import type { Answer, Client } from '#engine/model/client.ts'

const written = ({ value, on: _on, origin: _origin, ...around }: Answer, type: 'yes-no' | 'other'): unknown => {
  const details = Object.entries(around).filter(([, detail]) => detail !== undefined)
  if (details.length === 0) return value
  return { [type === 'yes-no' ? 'answer' : 'value']: value, ...Object.fromEntries(details) }
}

const WORDS = new Set<unknown>(['no', 'yes', 'not-sure', 'known-unchanged', 'declined'])

const facts = (answers: Client['answers']): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, written(answer, WORDS.has(answer.value) ? 'yes-no' : 'other')]))

const givenOnly = (answers: Client['answers']): Client['answers'] =>
  Object.fromEntries(Object.entries(answers).filter(([, { origin }]) => origin !== 'assumed'))

const isAssumed = (client: Client): boolean => Object.values(client.answers).some(({ origin }) => origin === 'assumed')

/** A client as the file a person would write, as plain data. What was assumed is assumed of everything that was left open. */
export const clientData = (client: Client): Readonly<Record<string, unknown>> =>
  JSON.parse(
    JSON.stringify({
      pack: client.pack,
      today: client.today,
      facts: {
        ...facts(givenOnly(client.answers)),
        ...Object.fromEntries(client.malformed.map((id) => [id, ['cannot be read']])),
        ...(client.clearances.length === 0 ? {} : { clearances: client.clearances }),
      },
      history: {
        answers: client.history.answers.map((entry) => ({ on: entry.on, facts: facts(entry.facts) })),
        sessions: client.history.sessions.map(({ handsOn, ...session }) => ({ ...session, 'hands-on': handsOn })),
        rechecks: client.history.rechecks.map(({ usefulGain, ...recheck }) => ({ ...recheck, 'useful-gain': usefulGain })),
      },
      session: { signs: client.signs },
      ...(isAssumed(client) ? { assume: { no: ['*'] } } : {}),
    }),
  )

/** The same as text, so that a failing law can be replayed with the command line. */
const clientFile = (client: Client): string => dump(clientData(client), { flowLevel: 3, lineWidth: 160 })

/** The same client, which fast-check prints as a client file. */
export const readable = (client: Client): Client =>
  Object.defineProperty({ ...client }, fc.toStringMethod, { value: () => `\n${clientFile(client)}`, enumerable: false })
