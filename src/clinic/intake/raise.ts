import type { Assessment } from '#engine/model/assessment.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Writing } from '#store/store.ts'
import type { Clinic } from '../clinic.ts'
import { dayInClinic } from '../day-in-clinic.ts'
import { derivedId } from '../derived-id.ts'
import type { Operation } from '../operation.ts'
import { say } from '../say.ts'
import { episodeStream } from '../streams.ts'
import { redFlagsOf } from './red-flags.ts'
import type { RedFlags } from './red-flags.ts'
import { screen } from './screen.ts'
import { tellStaff } from './tell-staff.ts'

/** What was made of answers that came; undefined: nothing could screen them. */
export interface Screened {
  readonly assessment: Assessment | undefined
}

interface Came {
  readonly knowledge: Knowledge | undefined
  /** Among them are answers that the pack does not know: they may be the ones that matter. */
  readonly foreign: boolean
  readonly episode: { readonly episodeId: string; readonly clientId: string }
  readonly operation: Operation
}

/** An engine that fails is an engine that is not there: it may not take the answers down with it. */
const tryToScreen = async (clinic: Clinic, at: Writing, { knowledge, episode }: Came): Promise<Assessment | undefined> => {
  if (knowledge === undefined) return undefined
  const entries = await at.record.ofClient(episode.clientId)
  const today = await dayInClinic(at, clinic.clock.now())
  try {
    return screen(knowledge, entries, today)
  } catch {
    return undefined
  }
}

const flagged = (assessment: Assessment | undefined): { readonly assessment: Assessment; readonly flags: RedFlags } | undefined => {
  const flags = assessment === undefined ? undefined : redFlagsOf(assessment)
  return assessment === undefined || flags === undefined ? undefined : { assessment, flags }
}

/**
 * Screens what is known by now, and leaves an open task for a clinician where there is a red flag, or nobody can tell (I6). A red flag
 * that was found is told as one, whatever else could not be read.
 */
export const raise = async (clinic: Clinic, at: Writing, came: Came): Promise<Screened> => {
  const { episode, foreign, operation } = came
  const [intakeId, flagId] = [derivedId(operation.entryId, 'intake'), derivedId(operation.entryId, 'red-flag')]
  const assessment = await tryToScreen(clinic, at, came)
  const found = flagged(assessment)
  const screened = found === undefined && foreign ? undefined : assessment
  // Sent again: what it raised stands as it was raised, whatever is known since.
  if ((await at.tasks.task(flagId)) !== undefined) return { assessment: screened }
  const stream = episodeStream(episode)
  if (found !== undefined) {
    const { pack } = found.assessment
    const body = { flagId, intakeId, pack: pack.id, packVersion: pack.version, urgency: found.flags.urgency, rules: [...found.flags.rules] }
    await say(at, stream, operation, { kind: 'red-flag.raised', body }, 'red-flag')
  } else if (screened === undefined) {
    await say(at, stream, operation, { kind: 'screening.unavailable', body: { flagId, intakeId } }, 'red-flag')
  }
  if ((await at.tasks.task(flagId)) !== undefined) await tellStaff(clinic, at, { taskId: flagId, clientId: episode.clientId })
  return { assessment: screened }
}
