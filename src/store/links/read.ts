import type { Tables } from '../tables.ts'
import type { Transaction } from '../transaction.ts'
import type { LinksReader, LinkState } from './links.ts'

const PURPOSES = ['intake', 'home', 'medical'] as const
const STATES = ['open', 'spent', 'revoked'] as const

const linkOf = (row: Tables['link']): LinkState => ({
  linkId: row.link_id,
  clientId: row.client_id,
  episodeId: row.episode_id ?? undefined,
  letterId: row.letter_id ?? undefined,
  purpose: PURPOSES.find((purpose) => purpose === row.purpose) ?? 'intake',
  madeAt: row.made_at,
  expiresAt: row.expires_at,
  // A state that is not known opens nothing.
  state: STATES.find((state) => state === row.state) ?? 'revoked',
})

/** Reads links. */
export const linksReader = ({ db, scope: { clinicId } }: Transaction): LinksReader => {
  const links = db.selectFrom('link').selectAll().where('clinic_id', '=', clinicId)
  const link = async (linkId: string): Promise<LinkState | undefined> => {
    const row = await links.where('link_id', '=', linkId).executeTakeFirst()
    return row === undefined ? undefined : linkOf(row)
  }
  return {
    link,
    bySecret: async (secretHash) => {
      const secrets = db.selectFrom('link_secret').select('link_id').where('clinic_id', '=', clinicId)
      const row = await secrets.where('secret_hash', '=', secretHash).executeTakeFirst()
      return link(row?.link_id ?? '')
    },
    device: async (tokenHash) => {
      const devices = db.selectFrom('link_device').selectAll().where('clinic_id', '=', clinicId)
      const row = await devices.where('token_hash', '=', tokenHash).executeTakeFirst()
      const found = await link(row?.link_id ?? '')
      if (row === undefined || found === undefined) return undefined
      return { link: found, openedAt: row.opened_at, readBackUntil: row.read_back_until ?? undefined, sentAt: row.sent_at ?? undefined }
    },
    ofClient: async (clientId) => (await links.where('client_id', '=', clientId).orderBy('made_at', 'desc').execute()).map(linkOf),
    code: async (linkId) => {
      const codes = db.selectFrom('read_back_code').selectAll().where('clinic_id', '=', clinicId)
      const row = await codes.where('link_id', '=', linkId).executeTakeFirst()
      return row === undefined ? undefined : { codeHash: row.code_hash, expiresAt: row.expires_at, triesLeft: row.tries_left }
    },
  }
}
