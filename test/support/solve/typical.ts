import type { Client } from '#engine/model/client.ts'
import type { Presentation } from '#engine/model/presentation.ts'
import { TRUE } from '#engine/model/truth.ts'
import { given } from '../random/answers.ts'
import { withAnswer } from '../random/edits.ts'
import { SCIATICA } from '../sciatica.ts'
import { clientsWith } from './solve.ts'

/** Somebody with everything that speaks for a presentation, as far as it goes together, and the presentation recorded. */
export const typicalOf = ({ id, features }: Presentation, from: Client): Client => {
  const found = features
    .filter(({ weight }) => weight > 0)
    .reduce((client, { when }) => {
      for (const met of clientsWith(client, when, TRUE)) return met
      return client
    }, from)
  const { lead } = SCIATICA.roles
  return lead === undefined ? found : withAnswer(found, lead, given(id))
}
