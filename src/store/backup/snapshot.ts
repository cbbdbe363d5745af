import type { Manifest, Marker } from './manifest.ts'
import type { TableMeasure } from './tables/measure.ts'

/** A clinic's data as it stood at one moment, in a file that nobody changes. */
export interface Snapshot {
  readonly path: string
  readonly form: Manifest['body']['form']
  readonly marker: Marker
  readonly tables: readonly TableMeasure[]
}
