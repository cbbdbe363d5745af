import type { Outside } from '#clinic/outside.ts'
import { BackupsShown, readBackups } from '#clinic/backups/read-backups.ts'
import { replies } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { LOOK } from '../usual.ts'
import { ASKS_NOTHING } from './asks-nothing.ts'

/** How backups stand, for the owner. */
export const backupRoutes = (backups: Outside['backups']) =>
  [
    useCase({
      ...LOOK,
      method: 'GET',
      path: '/api/backups',
      name: 'backups.read',
      says: 'How the last backups went, and what to mend.',
      action: 'read settings',
      audit: 'nothing',
      input: ASKS_NOTHING,
      reply: replies(BackupsShown),
      run: readBackups(backups),
    }),
  ] as const
