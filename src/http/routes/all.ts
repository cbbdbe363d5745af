import type { Outside } from '#clinic/outside.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import type { Audience } from '../events/audience.ts'
import { openApiDocument } from '../openapi/document.ts'
import type { AnyRoute } from '../registry/route.ts'
import { accountRoutes, passkeyRoutes } from './door/account.ts'
import { againRoutes } from './door/again.ts'
import { enrolRoutes } from './door/enrol.ts'
import { foundRoutes } from './door/found.ts'
import { noticeRoutes } from './door/notices.ts'
import { sessionRoutes } from './door/session.ts'
import { signInRoutes } from './door/sign-in.ts'
import { staffAccessRoutes } from './door/staff-access.ts'
import { unlockRoutes } from './door/unlock.ts'
import { intakeRoutes } from './link/intake.ts'
import { letterLinkRoutes } from './link/letter.ts'
import { redeemRoutes } from './link/redeem.ts'
import { descriptionRoute } from './machine/description.ts'
import { healthRoutes } from './machine/health.ts'
import { answerRoutes } from './staff/answers.ts'
import { attachmentRoutes } from './staff/attachments.ts'
import { backupRoutes } from './staff/backups.ts'
import { clientFileRoutes } from './staff/client-files.ts'
import { clientRoutes } from './staff/clients.ts'
import { draftRoutes } from './staff/drafts.ts'
import { episodeRoutes } from './staff/episodes.ts'
import { eventRoutes } from './staff/events.ts'
import { exportRoutes } from './staff/export.ts'
import { letterRoutes } from './staff/letters.ts'
import { licenceRoutes } from './staff/licences.ts'
import { staffLinkRoutes } from './staff/links.ts'
import { mergeRoutes } from './staff/merges.ts'
import { noteRoutes } from './staff/notes.ts'
import { outboxRoutes } from './staff/outbox.ts'
import { peopleRoutes } from './staff/people.ts'
import { settingsRoutes } from './staff/settings.ts'
import { taskRoutes } from './staff/tasks.ts'
import { trailRoutes } from './staff/trail.ts'
import { uploadRoutes } from './staff/uploads.ts'
import { visitRoutes } from './staff/visits.ts'

/** What routes need besides use cases. */
export interface RouteParts {
  readonly version: string
  /** Whether the server can take requests. */
  readonly isReady: () => Promise<boolean>
  readonly signIn: SignIn
  /** Whoever listens to live events. */
  readonly audience: Audience
  readonly outside: Outside
}

/** Routes of people of the clinic. */
const STAFF = [
  ...clientRoutes,
  ...clientFileRoutes,
  ...mergeRoutes,
  ...episodeRoutes,
  ...visitRoutes,
  ...noteRoutes,
  ...attachmentRoutes,
  ...draftRoutes,
  ...letterRoutes,
  ...taskRoutes,
  ...answerRoutes,
  ...staffLinkRoutes,
  ...peopleRoutes,
  ...licenceRoutes,
  ...settingsRoutes,
  ...trailRoutes,
  ...outboxRoutes,
] as const

/** Routes over what lies beside the record. */
const outsideRoutes = (signIn: SignIn, { clean, backups, takeOut, locks }: Outside) =>
  [...uploadRoutes(clean), ...backupRoutes(backups), ...exportRoutes(takeOut), ...unlockRoutes(signIn, locks)] as const

/** Routes on the way to an identity, and of whoever looks after their own. */
const doorRoutes = (signIn: SignIn) =>
  [
    ...signInRoutes(signIn),
    ...enrolRoutes(signIn),
    ...foundRoutes(signIn),
    ...sessionRoutes(signIn),
    ...againRoutes(signIn),
    ...passkeyRoutes(signIn),
    ...accountRoutes(signIn),
    ...noticeRoutes(signIn),
    ...staffAccessRoutes(signIn),
  ] as const

/** Every route there is: the registry. Nothing is mounted that is not in it. */
export const allRoutes = ({ isReady, version, signIn, audience, outside }: RouteParts) => {
  let description: Readonly<Record<string, unknown>> = {}
  const routes = [
    ...healthRoutes(isReady),
    descriptionRoute(() => description),
    ...doorRoutes(signIn),
    ...STAFF,
    ...outsideRoutes(signIn, outside),
    ...eventRoutes(audience),
    ...redeemRoutes,
    ...intakeRoutes,
    ...letterLinkRoutes,
  ] as const
  description = openApiDocument(routes satisfies readonly AnyRoute[], version)
  return routes
}

/** The registry as a type: what a client of ours can call, without any of its code. */
export type Routes = ReturnType<typeof allRoutes>
