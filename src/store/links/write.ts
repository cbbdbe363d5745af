import type { Transaction } from '../transaction.ts'
import type { LinksWriter } from './links.ts'
import { linksReader } from './read.ts'

/** Reads links, and writes what opens them. */
export const linksWriter = (tx: Transaction): LinksWriter => {
  const { db } = tx
  const clinic_id = tx.scope.clinicId
  const device = (tokenHash: string) => db.updateTable('link_device').where('clinic_id', '=', clinic_id).where('token_hash', '=', tokenHash)
  const code = (linkId: string) => db.updateTable('read_back_code').where('clinic_id', '=', clinic_id).where('link_id', '=', linkId)
  const dropCode = async (linkId: string): Promise<void> => {
    await db.deleteFrom('read_back_code').where('clinic_id', '=', clinic_id).where('link_id', '=', linkId).execute()
  }
  return {
    ...linksReader(tx),
    keepSecret: async (link_id, secret_hash) => {
      await db
        .insertInto('link_secret')
        .values({ clinic_id, link_id, secret_hash })
        .onConflict((is) => is.columns(['clinic_id', 'link_id']).doUpdateSet({ secret_hash }))
        .execute()
    },
    openDevice: async (token_hash, link_id, opened_at) => {
      const opened = { clinic_id, token_hash, link_id, opened_at, read_back_until: null, sent_at: null }
      await db.insertInto('link_device').values(opened).execute()
    },
    markSent: async (tokenHash, sent_at) => void (await device(tokenHash).set({ sent_at }).execute()),
    close: async (linkId) => {
      await db.deleteFrom('link_secret').where('clinic_id', '=', clinic_id).where('link_id', '=', linkId).execute()
      await db.deleteFrom('link_device').where('clinic_id', '=', clinic_id).where('link_id', '=', linkId).execute()
      await dropCode(linkId)
    },
    keepCode: async (link_id, { codeHash: code_hash, expiresAt: expires_at, triesLeft: tries_left }) => {
      const fresh = { code_hash, expires_at, tries_left }
      await db
        .insertInto('read_back_code')
        .values({ clinic_id, link_id, ...fresh })
        .onConflict((is) => is.columns(['clinic_id', 'link_id']).doUpdateSet(fresh))
        .execute()
    },
    countTry: async (linkId) =>
      void (await code(linkId)
        .set((is) => ({ tries_left: is('tries_left', '-', 1) }))
        .execute()),
    dropCode,
    allowReadBack: async (tokenHash, read_back_until) => void (await device(tokenHash).set({ read_back_until }).execute()),
  }
}
