import type { Reading } from '#store/store.ts'

/** Whether somebody holds a licence on a day of the clinic, its last day included. */
export const isLicensed = async (at: Reading, personId: string, day: string): Promise<boolean> =>
  (await at.people.licences(personId)).some(({ expiresOn }) => expiresOn >= day)
