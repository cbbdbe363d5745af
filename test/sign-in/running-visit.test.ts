import { describe, expect, it } from 'vitest'
import { addClient } from '#clinic/clients/add-client.ts'
import { openEpisode } from '#clinic/episodes/open-episode.ts'
import { authenticate } from '#clinic/sign-in/sessions/authenticate.ts'
import { bookVisit } from '#clinic/visits/book-visit.ts'
import { markVisit } from '#clinic/visits/mark-visit.ts'
import type { MarkVisit } from '#clinic/visits/mark-visit.ts'
import { uuid7 } from '#edges/ids.ts'
import { shownBy } from '#http/gate/shown-by.ts'
import { joined, ownerOf, scopeOf } from '../support/sign-in/people.ts'
import type { Person } from '../support/sign-in/people.ts'
import { openedSignIn } from '../support/sign-in/world.ts'

const HOUR = 3_600_000
const STARTS = ['2026-11-27T15:00:00.000Z', '2026-11-27T16:00:00.000Z'] as const

/** Ben is to treat somebody twice; the owner works at the desk. */
const booked = async () => {
  const world = await openedSignIn()
  const { signIn } = world
  const owner = await ownerOf(world)
  const ben = await joined(world, owner)
  const operation = () => ({ entryId: uuid7(signIn.clock, signIn.random), happenedAt: signIn.clock.now() })
  const desk = await scopeOf(world, owner.sessionToken)
  const episode = async () => {
    const { clientId } = await addClient(signIn, desk, { ...operation(), card: { name: 'Carla Client' } })
    return openEpisode(signIn, desk, { ...operation(), clientId, therapistIds: [ben.personId] })
  }
  const [{ episodeId }, other] = [await episode(), await episode()]
  const book = (startsAt: string) =>
    bookVisit(signIn, desk, { ...operation(), episodeId, therapistId: ben.personId, startsAt, minutes: 60 })
  const [visit, next] = [await book(STARTS[0]), await book(STARTS[1])]
  const mark = async (who: Person, state: MarkVisit['state'], { visitId } = visit, again = operation()) =>
    markVisit(signIn, await scopeOf(world, who.sessionToken), { ...again, visitId, state })
  /** How an address answers to somebody who went away an hour ago. */
  const opens = async ({ sessionToken }: Person, path: string) => {
    const shown = shownBy(new Request(`https://praxis.example${path}`), path, { secure: true }, 'request')
    return (await authenticate(signIn, { ...shown, token: sessionToken }))?.is
  }
  const goAway = () => world.clock.move(HOUR)
  return { owner, ben, operation, mark, opens, goAway, episodeId, other, visit, next }
}

describe('[A6] a lock', () => {
  it('leaves the visit that a therapist started usable, drafts of its episode with it, and nothing else', async () => {
    const { ben, mark, opens, goAway, episodeId, other, visit, next } = await booked()
    await mark(ben, 'in')
    goAway()
    const draft = `notes/${visit.visitId}/draft`
    for (const path of [`/api/visits/${visit.visitId}/mark`, `/api/episodes/${episodeId}/drafts`, `/api/episodes/${episodeId}/${draft}`])
      expect([path, await opens(ben, path)]).toEqual([path, 'open'])
    for (const path of [
      `/api/visits/${next.visitId}/mark`,
      `/api/episodes/${other.episodeId}/drafts`,
      `/api/episodes/${other.episodeId}/${draft}`,
      `/api/episodes/${episodeId}/close`,
      `/api/episodes/${episodeId}/notes/${visit.visitId}/sign`,
      '/api/drafts',
      '/api/clients',
    ])
      expect([path, await opens(ben, path)]).toEqual([path, 'locked'])
  })

  it.each(['the therapist', 'the desk'])('closes over a visit that %s ended', async (by) => {
    const { owner, ben, mark, opens, goAway, episodeId, visit } = await booked()
    await mark(ben, 'in')
    await mark(by === 'the desk' ? owner : ben, 'done')
    goAway()
    expect(await opens(ben, `/api/visits/${visit.visitId}/mark`)).toBe('locked')
    expect(await opens(ben, `/api/episodes/${episodeId}/drafts`)).toBe('locked')
  })

  it('closes over the desk that said that somebody is in the room', async () => {
    const { owner, ben, mark, opens, goAway, visit } = await booked()
    await mark(owner, 'in')
    goAway()
    for (const who of [owner, ben]) expect(await opens(who, `/api/visits/${visit.visitId}/mark`)).toBe('locked')
  })

  it('stays off the next visit when the last one is ended late, and closes though a start is sent again', async () => {
    const { owner, ben, operation, mark, opens, goAway, visit, next } = await booked()
    const start = operation()
    await mark(ben, 'in', visit, start)
    await mark(ben, 'in', next)
    await mark(owner, 'done', visit)
    await mark(ben, 'in', visit, start)
    goAway()
    expect(await opens(ben, `/api/visits/${next.visitId}/mark`)).toBe('open')
    expect(await opens(ben, `/api/visits/${visit.visitId}/mark`)).toBe('locked')
  })
})
