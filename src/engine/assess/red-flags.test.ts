import { describe, expect, it } from 'vitest'
import { leg } from '../../../test/support/people.ts'
import { sciatica } from '../../../test/support/packs.ts'
import type { Status, Urgency } from '../model/scale.ts'
import { compose } from './compose.ts'

// The red flag rows of the safety dossier, 1.2.1 to 1.2.4: mark, urgency and status, with what else must be told for a row to apply.
type Row = readonly [id: string, mark: '' | '†' | '‡', urgency: Urgency, status: Status, also?: Readonly<Record<string, unknown>>]

const SECOND_VISIT = 'a second visit'
const PREGNANT = { sex: 'female', pregnant: 'yes', 'pregnancy-weeks': 20, 'pf-risk-stated': 'yes' }
const PROCEDURE = { 'inj-spinal': { answer: 'yes', since: '2026-11-05', at: ['lumbar-midline'] } }

const TABLE: readonly Row[] = [
  ['rf-ces-retention', '†', 'emergency-now', 'stopped'],
  ['rf-ces-bladder-feeling', '†', 'emergency-now', 'stopped'],
  ['rf-ces-wetting', '†', 'emergency-now', 'stopped'],
  ['rf-ces-bowel', '†', 'emergency-now', 'stopped'],
  ['rf-ces-saddle', '‡', 'emergency-now', 'stopped'],
  ['rf-ces-sexual', '†', 'same-day', 'stopped'],
  ['rf-bilateral-sciatica-new', '†', 'same-day', 'stopped'],
  ['rf-bilateral-deficit', '‡', 'emergency-now', 'stopped'],
  ['rf-cannot-walk', '', 'emergency-now', 'stopped'],
  ['rf-motor-severe', '‡', 'same-day', 'stopped'],
  ['rf-motor-progressive', '', 'emergency-now', 'stopped'],
  ['rf-motor-drop-mild', '', 'same-day', 'stopped', { [SECOND_VISIT]: true }],
  ['rf-motor-mild-new', '', 'urgent-within-2-weeks', 'paused'],
  ['rf-pain-gone-weak', '', 'same-day', 'stopped'],
  ['rf-sensory-new', '', 'routine-gp', 'go-with-care'],
  ['rf-cord-band', '', 'emergency-now', 'stopped'],
  ['rf-myelopathy', '', 'urgent-within-2-weeks', 'paused'],
  ['rf-ascending-weakness', '', 'emergency-now', 'stopped'],
  ['rf-fracture-major-trauma', '', 'same-day', 'stopped'],
  ['rf-fracture-bruise', '', 'same-day', 'stopped'],
  ['rf-fracture-midline-sudden', '', 'routine-gp', 'go-with-care'],
  ['rf-height-loss', '', 'routine-gp', 'go-with-care'],
  ['rf-hip-cannot-bear', '', 'emergency-now', 'stopped'],
  ['rf-cancer-history', '', 'urgent-within-2-weeks', 'paused'],
  ['rf-weight-loss', '', 'urgent-within-2-weeks', 'paused'],
  ['rf-unwell', '', 'urgent-within-2-weeks', 'paused'],
  ['rf-unexplained-lump', '', 'urgent-within-2-weeks', 'paused'],
  ['rf-fever-back-pain', '', 'same-day', 'stopped'],
  ['rf-sepsis', '', 'emergency-now', 'stopped'],
  ['rf-post-procedure-worse', '', 'emergency-now', 'stopped', PROCEDURE],
  ['rf-post-dural-headache', '', 'same-day', 'stopped', PROCEDURE],
  ['rf-aaa-acute', '', 'emergency-now', 'stopped'],
  ['rf-aaa-known', '', 'routine-gp', 'paused', { 'new-back-or-belly-pain': 'no' }],
  ['rf-aaa-known', '', 'emergency-now', 'stopped', { 'new-back-or-belly-pain': 'yes' }],
  ['rf-dvt-leg', '', 'same-day', 'stopped'],
  ['rf-pe', '', 'emergency-now', 'stopped'],
  ['rf-limb-ischaemia-acute', '', 'emergency-now', 'stopped'],
  ['rf-limb-ischaemia-rest', '', 'same-day', 'stopped'],
  ['rf-claudication-vascular', '†', 'urgent-within-2-weeks', 'paused'],
  ['rf-axial-spa', '', 'routine-gp', 'go-with-care'],
  ['rf-red-eye', '', 'same-day', 'stopped'],
  ['rf-hot-joint', '', 'same-day', 'stopped'],
  ['rf-neuropathy-stocking', '', 'routine-gp', 'go-with-care'],
  ['rf-shingles-rash', '', 'same-day', 'stopped'],
  ['rf-shingles-prodrome', '', 'routine-gp', 'go-with-care'],
  ['rf-hip-groin', '', 'routine-gp', 'go-with-care'],
  ['rf-avn-risk', '', 'urgent-within-2-weeks', 'paused'],
  ['rf-renal', '', 'same-day', 'stopped'],
  ['rf-cyclic-sciatica', '', 'routine-gp', 'go-with-care', { sex: 'female' }],
  ['rf-pregnancy-danger', '', 'emergency-now', 'stopped', PREGNANT],
  ['rf-self-harm', '', 'emergency-now', 'stopped'],
]

const ROWS = TABLE.map(([id, mark, urgency, status, also = {}]) => [id, mark, urgency, status, also] as const)

const VISITED = { history: { sessions: [{ on: '2026-11-15', 'hands-on': 20, levels: {} }] } }

const clientWith = (id: string, answer: unknown, also: Readonly<Record<string, unknown>> = {}) => {
  const { [SECOND_VISIT]: visited, ...facts } = also
  return leg({ ...facts, [id]: answer }, visited === true ? VISITED : {})
}

const rowOf = (id: string, answer: unknown, also?: Readonly<Record<string, unknown>>) =>
  compose(sciatica(), clientWith(id, answer, also)).activity.active.find(({ rule }) => rule.id === id)

const STEADY = { answer: 'known-unchanged', since: '2020-01-01', confirmed: { by: 'A. Therapist', on: '2026-11-20' } }

describe('red flag rows', () => {
  it('[A1] are those of the dossier: 51 rows, one of them by a reading', () => {
    const asked = new Set(ROWS.map(([id]) => id))
    expect(asked.size).toBe(50)
    expect(
      sciatica()
        .rules.filter(({ kind }) => kind === 'red-flag')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([...asked, 'rf-bp-crisis'].toSorted())
  })

  it.each(ROWS)('[A1] %s %s answered yes is %s and %s', (id, _mark, urgency, status, also) => {
    expect(rowOf(id, 'yes', also)).toMatchObject({ applies: 'true', urgency, status })
  })

  it.each(ROWS)('[L2] SP-26: %s answered not sure is exactly what yes is', (id, _mark, _urgency, _status, also) => {
    const sure = compose(sciatica(), clientWith(id, 'yes', also))
    const unsure = compose(sciatica(), clientWith(id, 'not-sure', also))
    expect([unsure.status, unsure.urgency, unsure.limits]).toEqual([sure.status, sure.urgency, sure.limits])
  })

  it.each(ROWS)('[A4] %s answered no, or left open, says nothing', (id, _mark, _urgency, _status, also) => {
    expect(rowOf(id, 'no', also)).toBeUndefined()
    expect(rowOf(id, 'declined', also)).toBeUndefined()
  })

  it.each(ROWS)('[A12] SP-27: %s %s known and unchanged, confirmed, counts by its mark', (id, mark, urgency, status, also) => {
    const expected = {
      '': { applies: 'true', urgency, status },
      '†': { applies: 'steady', urgency: 'none', status: 'go-with-care' },
      '‡': { applies: 'steady', urgency: 'none', status: 'paused' },
    }[mark]
    expect(rowOf(id, STEADY, also)).toMatchObject(expected)
  })

  it.each(ROWS)('[A12] SP-27: %s known and unchanged, with nobody to confirm it, is a yes', (id, _mark, urgency, status, also) => {
    expect(rowOf(id, { answer: 'known-unchanged', since: '2020-01-01' }, also)).toMatchObject({ applies: 'true', urgency, status })
  })
})
