import { Made } from '#clinic/operation.ts'
import { ChangeSettings, changeSettings } from '#clinic/settings/change-settings.ts'
import { SettingsShown, readSettings } from '#clinic/settings/read-settings.ts'
import { replies } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { CHANGE, LOOK } from '../usual.ts'
import { ASKS_NOTHING } from './asks-nothing.ts'

/** What a clinic says of itself. */
export const settingsRoutes = [
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/settings',
    name: 'settings.read',
    says: 'The settings of the clinic.',
    action: 'read settings',
    input: ASKS_NOTHING,
    reply: replies(SettingsShown),
    run: (clinic, scope) => readSettings(clinic, scope, undefined),
  }),
  useCase({
    ...CHANGE,
    method: 'PUT',
    path: '/api/settings',
    name: 'settings.change',
    says: 'Changes the settings of the clinic.',
    action: 'write settings',
    input: ChangeSettings,
    reply: replies(Made),
    run: changeSettings,
  }),
] as const
