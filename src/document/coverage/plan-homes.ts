import { entryOf, fieldOf, markedIn, prefixed, rowOf, slug } from './home.ts'
import type { Home } from './home.ts'
import type { Thing } from './inventory.ts'

const rowName = ({ pair: [row] }: Thing): string => row

const claimFields: Readonly<Record<string, string>> = {
  'claim-under-test': 'claim',
  'search-done': 'evidence',
  verdict: 'verdict',
  'honest-wording': 'show',
}

/** `disc-radiculopathy/below-knee` is a feature of that presentation. */
const feature: Home = {
  ...entryOf('presentations'),
  id: ({ id }) => id.split('/')[0] ?? id,
  field: ({ id }) => ['features', id.split('/')[1] ?? ''],
}

/** Where things live that plans are made of (treatment dossier) and that people read (evidence and outcomes dossiers). */
export const PLAN_HOMES: Readonly<Record<string, Home>> = {
  presentation: entryOf('presentations'),
  'presentation-field': { ...entryOf('presentations'), id: rowName, field: ({ pair }) => [pair[1]] },
  'presentation-scope': { ...entryOf('presentations'), id: rowName, field: ({ pair }) => [pair[1]] },
  'presentation-supports': { ...rowOf('presentation-features'), field: () => ['cells', 'supports'] },
  'presentation-against': { ...rowOf('presentation-features'), field: () => ['cells', 'counts-against'] },
  'feature-for': feature,
  'feature-against': feature,
  test: entryOf('examination'),
  'test-accuracy': fieldOf('examination', 'accuracy'),
  muscle: entryOf('body/muscles'),
  root: prefixed('body/roots', 'root-'),
  'chart-region': entryOf('body/chart'),
  'technique-card': entryOf('technique-cards'),
  'matrix-cell': {
    ...entryOf('protocols/profiles'),
    id: ({ pair }) => slug(pair[1]),
    field: ({ pair }) => ['matrix', pair[0]],
    from: 'treatment/4.6',
  },
  dose: prefixed('protocols/dose', 'dose-'),
  'plan-rule': entryOf('protocols/plan-rules'),
  template: { ...entryOf('protocols/templates'), id: rowName, field: ({ pair }) => ['cells', pair[1]] },
  'content-guide': { ...entryOf('protocols/profiles'), id: ({ pair }) => slug(pair[0]), field: ({ pair }) => [pair[1]] },
  movement: entryOf('movements/items'),
  'starter-set': entryOf('movements/sets'),
  'education-topic': markedIn('advice', 'kind', 'education'),
  'evidence-row': entryOf('evidence'),
  claim: entryOf('claims'),
  'claim-show-instead': fieldOf('claims', 'show'),
  'unverified-claim': entryOf('claims', { id: () => 'cl-seed-2019', field: ({ id }) => [claimFields[id] ?? id] }),
  instrument: entryOf('measures'),
  'clinical-measure': markedIn('measures', 'set', 'clinical'),
}
