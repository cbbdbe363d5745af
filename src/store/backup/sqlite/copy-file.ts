import { backup, DatabaseSync } from 'node:sqlite'

const ALL_PAGES = 2_147_483_647

/**
 * Copies a clinic's file as it stands at one moment, while others write it. All pages are taken in one step: in WAL mode that is one read
 * transaction, which holds up nobody; taken in several steps the copy would begin again after every write of another connection. The
 * copy is one file without a log beside it.
 */
export const copyFile = async (source: string, target: string): Promise<void> => {
  const from = new DatabaseSync(source, { readOnly: true, timeout: 5_000 })
  try {
    await backup(from, target, { rate: ALL_PAGES })
  } finally {
    from.close()
  }
  const copy = new DatabaseSync(target)
  try {
    copy.exec('pragma journal_mode = delete')
  } finally {
    copy.close()
  }
}
