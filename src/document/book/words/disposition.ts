import { STATUSES, rank, statusForUrgency } from '#engine/model/scale.ts'
import type { Status, Urgency } from '#engine/model/scale.ts'
import { html } from '../html.ts'
import type { Html } from '../html.ts'

/** A status in words. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  go: 'Go',
  'go-with-care': 'Go with care',
  paused: 'Paused until cleared',
  stopped: 'Stopped',
}

/** An urgency in words. */
export const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  none: 'no doctor needed for this',
  'routine-gp': 'tell the GP',
  'urgent-within-2-weeks': 'doctor within 2 weeks',
  'same-day': 'doctor today',
  'emergency-now': 'emergency now',
}

/** The sign of a status: its outline alone tells which it is, in colour and in grey. */
export const statusSign = (status: Status, words: string): Html =>
  html`<span class="status ${status}"
    ><svg aria-hidden="true"><use href="#sign-${status}" /></svg>${words}</span
  >`

/** Status and urgency of an effect in one line; an urgency alone carries the least status it allows. Nothing = undefined. */
export const dispositionWords = (status: Status | undefined, urgency: Urgency | undefined): Html | undefined => {
  if (status === undefined && urgency === undefined) return undefined
  const least = statusForUrgency(urgency ?? 'none')
  const shown = status !== undefined && rank(STATUSES, status) > rank(STATUSES, least) ? status : least
  const more = urgency === undefined || urgency === 'none' ? '' : ` · ${URGENCY_WORDS[urgency]}`
  return statusSign(shown, `${STATUS_WORDS[shown]}${more}`)
}
