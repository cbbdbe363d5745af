import type { ActorName } from './world.ts'

/** Fields of a marker that somebody may see, of whom. Written by hand from the matrix (2.4), not from the policies it is held against. */
interface Sight {
  /** Numbers of the clinic and its clients; `any` of them, or `none`: what is the clinic's own. */
  readonly tenant: number
  readonly clients: readonly number[] | 'any'
  readonly fields: RegExp
}

/** Names of the staff and the clinic, as colleagues and whoever holds a link see them. */
const CLINIC = /^(clinicName|clinicPhone|\w+Name)$/
const DESK = /^(name|familyName|calledName|phone|email|address|contactName|contactPhone|about|room|cancelReason)$/
/** In the diary a therapist sees whom a visit is for; in an emergency, whom to call. */
const DIARY = /^(name|familyName|calledName|phone|about|room|cancelReason)$/
const EVERYTHING = /./

const SIGHTS: Readonly<Record<ActorName, readonly Sight[]>> = {
  anonymous: [],
  'disabled employee': [],
  'link of another client': [{ tenant: 0, clients: [1], fields: /^calledName$/ }],
  'link of the client': [{ tenant: 0, clients: [0], fields: /^calledName$/ }],
  'medical link': [{ tenant: 0, clients: [0], fields: /^(letterTo|letter)$/ }],
  reception: [{ tenant: 0, clients: 'any', fields: DESK }],
  'therapist not assigned': [{ tenant: 0, clients: 'any', fields: DIARY }],
  therapist: [{ tenant: 0, clients: 'any', fields: EVERYTHING }],
  owner: [{ tenant: 0, clients: 'any', fields: EVERYTHING }],
  'owner of another clinic': [{ tenant: 1, clients: 'any', fields: EVERYTHING }],
}

const OWN_CLINIC: Readonly<Record<ActorName, readonly [tenant: number, fields: RegExp] | undefined>> = {
  anonymous: undefined,
  'disabled employee': undefined,
  'link of another client': [0, /^(clinicName|clinicPhone)$/],
  'link of the client': [0, /^(clinicName|clinicPhone)$/],
  'medical link': [0, /^(clinicName|clinicPhone|therapistName|ownerName)$/],
  reception: [0, CLINIC],
  'therapist not assigned': [0, CLINIC],
  therapist: [0, CLINIC],
  owner: [0, EVERYTHING],
  'owner of another clinic': [1, EVERYTHING],
}

const PARTS = /^zq7T(\d\d)C(\d{4}|none)(\w+)K9$/

/** Whether somebody may see a marker, by whom it belongs to and which field it stood in. */
export const mayThey = (actor: ActorName, marker: string): boolean => {
  const [, tenantText = '', clientText = '', field = ''] = PARTS.exec(marker) ?? []
  const tenant = Number(tenantText)
  if (clientText === 'none') {
    const own = OWN_CLINIC[actor]
    return own !== undefined && own[0] === tenant && own[1].test(field)
  }
  return SIGHTS[actor].some(
    ({ tenant: theirs, clients, fields }) =>
      theirs === tenant && (clients === 'any' || clients.includes(Number(clientText))) && fields.test(field),
  )
}
