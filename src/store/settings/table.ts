import { table } from '../schema/table.ts'

/** Which entry holds the settings that count; no row before they are made. */
export const SETTINGS = table({
  name: 'settings',
  columns: { entry_id: 'id' },
  key: [],
  references: [{ columns: [], table: 'clinic' }],
})
