import { describe, expect, it } from 'vitest'
import { leg } from '../../../test/support/people.ts'
import { sciatica } from '../../../test/support/packs.ts'
import { assess } from '../assess.ts'
import type { Restrictions } from '../model/limits.ts'
import type { Status } from '../model/scale.ts'

// Limits that the safety dossier names by statement, 7.3 and 7.4, put down by hand here and not read from the pack.
interface Limits {
  /** Highest cap a place may have. */
  readonly caps?: Readonly<Record<string, number>>
  /** `technique @ place` that must be off. */
  readonly off?: readonly string[]
  readonly motions?: readonly string[]
  /** Positions that must be gone. */
  readonly notLying?: readonly string[]
  readonly minutes?: number
  readonly ceiling?: number
  readonly products?: readonly string[]
  readonly status?: Status
}

const FORCEFUL = ['deep-tissue', 'trigger-point', 'neuromuscular-therapy', 'cross-fibre-friction', 'percussion', 'cupping', 'iastm']
const JOINT = ['met-pnf', 'passive-stretch', 'traction-mobilisation']
const THERMAL = ['heat', 'cold']

const at = (techniques: readonly string[], ...places: readonly string[]): readonly string[] =>
  techniques.flatMap((technique) => places.map((place) => `${technique} @ ${place}`))

const ago = (answer: Readonly<Record<string, unknown>>) => ({ answer: 'yes', ...answer })
const PREGNANT = { sex: 'female', pregnant: 'yes', 'pf-risk-stated': 'yes' }

const CONDITIONS: readonly [statement: string, facts: Readonly<Record<string, unknown>>, limits: Limits][] = [
  [
    'SP-47',
    { 'cc-disc-herniation': 'yes' },
    {
      off: at(['deep-tissue'], 'lumbar-paraspinal-left', 'sacrum', 'gluteal-right', 'deep-gluteal-left'),
      motions: ['mo-lumbar-bend', 'mo-lumbar-arch', 'mo-lumbar-twist'],
    },
  ],
  ['SP-47', {}, { off: at(['deep-tissue'], 'posterior-thigh-left', 'gluteal-right') }],
  [
    'SP-48',
    { 'episode-start': '3 weeks' },
    {
      off: at([...FORCEFUL, ...JOINT, 'vibration'], 'calf-left', 'sacrum', 'foot-left'),
      caps: { 'calf-left': 2, sacrum: 2 },
      ceiling: 3,
      minutes: 30,
    },
  ],
  ['SP-49', { 'episode-start': '8 weeks' }, { motions: ['mo-neural', 'mo-hamstring-end'] }],
  ['SP-50', {}, { caps: { 'calf-left': 2, 'gluteal-left': 2 }, minutes: 30 }],
  ['SP-52', { 'cc-spinal-stenosis': 'yes' }, { notLying: ['prone-flat', 'supine-flat'], motions: ['mo-lumbar-arch'] }],
  ['SP-52', { 'cc-spondylolisthesis': 'not-sure' }, { notLying: ['prone-flat', 'supine-flat'], motions: ['mo-lumbar-arch'] }],
  [
    'SP-53',
    { 'cc-osteoporosis': 'yes', 'episode-start': '30 weeks' },
    {
      off: at(FORCEFUL, 'thoracic-left', 'sacrum'),
      caps: { 'lumbar-paraspinal-left': 2, sacrum: 2 },
      motions: ['mo-lumbar-twist', 'mo-lumbar-bend'],
    },
  ],
  ['SP-53', { 'cc-osteoporosis-fracture-history': 'yes' }, { caps: { 'thoracic-right': 1, sacrum: 1 } }],
  [
    'SP-55',
    { 'cc-anticoagulant': 'yes' },
    { off: at([...FORCEFUL, 'vibration'], 'neck-shoulder', 'calf-right'), caps: { 'neck-shoulder': 2 }, status: 'paused' },
  ],
  [
    'SP-56',
    { 'cc-antiplatelet-single': 'yes' },
    { off: at(['deep-tissue', 'cupping', 'percussion', 'iastm', 'cross-fibre-friction'], 'arm-hand-left'), caps: { 'neck-shoulder': 3 } },
  ],
  [
    'SP-57',
    { 'cc-bleeding-disorder': 'yes', 'past-joint-bleed': 'no' },
    { caps: { 'neck-shoulder': 1, 'foot-right': 1 }, status: 'paused' },
  ],
  ['SP-57', { platelets: 19 }, { status: 'stopped' }],
  [
    'SP-58',
    { 'ev-clot': ago({ since: '2026-08-01', side: 'right' }), 'clot-on-treatment': 'no' },
    { caps: { 'calf-right': 0, 'foot-right': 0 }, off: at(['swedish', 'still-hold'], 'groin-left', 'abdomen'), status: 'paused' },
  ],
  [
    'SP-59',
    { 'ev-clot': ago({ since: '2020-08-01' }), 'clot-on-treatment': 'no' },
    { caps: { 'calf-left': 2, 'calf-right': 2 }, off: at([...FORCEFUL, 'vibration', 'heat'], 'calf-left', 'calf-right') },
  ],
  [
    'SP-60',
    { 'wf-vte-risk': 'yes' },
    { caps: { 'calf-left': 1, 'inner-thigh-right': 1 }, off: at([...FORCEFUL, 'vibration'], 'anterior-thigh-left') },
  ],
  ['SP-61', { ...PREGNANT, 'pregnancy-weeks': 12 }, { status: 'paused' }],
  ['SP-61', { ...PREGNANT, 'pf-risk-stated': 'not-sure', 'pregnancy-weeks': 22 }, { status: 'paused' }],
  [
    'SP-62',
    { ...PREGNANT, 'pregnancy-weeks': 22 },
    { off: [...at(['deep-tissue', 'percussion', 'cupping', 'iastm'], 'neck-shoulder'), ...at(['heat'], 'sacrum', 'abdomen')] },
  ],
  [
    'SP-63',
    { 'cc-cancer-bone-mets': ago({ at: ['sacrum'] }) },
    {
      caps: { sacrum: 1, 'gluteal-left': 1, 'thoracic-left': 1 },
      off: at([...FORCEFUL, ...JOINT, 'vibration'], 'foot-left'),
      status: 'paused',
    },
  ],
  [
    'SP-64',
    { 'cc-cancer-active-treatment': 'yes' },
    { caps: { 'neck-shoulder': 1 }, off: at([...FORCEFUL, ...THERMAL, 'vibration'], 'neck-shoulder'), status: 'paused' },
  ],
  ['SP-66', { 'op-spine-other': ago({ since: '2026-10-20', at: ['lumbar-midline'] }) }, { status: 'stopped' }],
  [
    'SP-67',
    { 'op-spine-fusion': ago({ since: '2026-08-20', at: ['lumbar-midline'] }) },
    { off: at([...FORCEFUL, ...JOINT, 'vibration'], 'sacrum'), caps: { 'lumbar-paraspinal-left': 2 }, status: 'paused' },
  ],
  ['SP-68', { 'inj-spinal': ago({ since: '2026-11-21', at: ['lumbar-midline'] }) }, { status: 'stopped' }],
  [
    'SP-68',
    { 'inj-spinal': ago({ since: '2026-11-16', at: ['lumbar-paraspinal-left'] }) },
    { caps: { 'lumbar-paraspinal-left': 0, 'lumbar-paraspinal-right': 2 }, off: at(['heat'], 'lumbar-paraspinal-right', 'sacrum') },
  ],
  [
    'SP-69',
    { 'op-hip-replacement': ago({ since: '2026-10-20', side: 'right' }) },
    {
      off: at([...FORCEFUL, ...JOINT], 'hip-lateral-right', 'gluteal-right'),
      notLying: ['side-lying-right'],
      motions: ['mo-hip-bend-90', 'mo-hip-cross', 'mo-hip-behind'],
    },
  ],
  ['SP-71', { 'bp-systolic': 160, 'bp-diastolic': 80 }, { status: 'paused' }],
  ['SP-71', { 'gate-bp-high': 'not-sure' }, { status: 'paused' }],
  [
    'SP-72',
    { 'cc-heart-failure': 'yes' },
    {
      notLying: ['prone-flat', 'prone-bolstered', 'supine-flat'],
      motions: ['mo-legs-high'],
      off: at([...FORCEFUL, 'heat'], 'neck-shoulder'),
      minutes: 30,
    },
  ],
  [
    'SP-73',
    { 'cc-sensory-loss': ago({ at: ['foot-right'] }) },
    { off: at([...FORCEFUL, ...THERMAL], 'foot-right'), caps: { 'foot-right': 2 } },
  ],
  [
    'SP-76',
    { 'cc-pacemaker-icd': ago({ since: '2020-01-01', at: ['chest-left'] }) },
    { caps: { 'chest-left': 0 }, off: at(['percussion', 'vibration'], 'foot-left') },
  ],
  [
    'SP-79',
    { 'cc-allergy-nut': 'yes' },
    { products: ['almond', 'arachis', 'hazelnut', 'macadamia', 'sesame'], off: at(['swedish'], 'calf-right') },
  ],
  ['SP-80', { 'cc-strong-analgesia': 'yes' }, { off: at(['deep-tissue'], 'neck-shoulder'), ceiling: 3 }],
  ['SP-81', { 'cc-intoxicated': 'not-sure' }, { status: 'stopped' }],
  ['SP-82', { 'cc-cognitive-impairment': 'yes' }, { off: at([...FORCEFUL, ...THERMAL], 'arm-hand-right') }],
  ['SP-84', { ...PREGNANT, 'pregnancy-weeks': 13 }, { notLying: ['prone-flat', 'prone-bolstered'] }],
  ['SP-85', { ...PREGNANT, 'pregnancy-weeks': 20 }, { notLying: ['prone-flat', 'prone-bolstered', 'supine-flat', 'supine-knees-flexed'] }],
]

const isOff = ({ forbidden, caps }: Restrictions, told: string): boolean => {
  const [technique = '', place = ''] = told.split(' @ ')
  return caps[place] === 0 || forbidden.some((ban) => ban.technique === technique && ban.sites.includes(place))
}

/** What a result leaves open that it must not. */
const missing = (facts: Readonly<Record<string, unknown>>, limits: Limits): readonly string[] => {
  const { restrictions, disposition } = assess(sciatica(), leg(facts))
  const { caps = {}, off = [], motions = [], notLying = [], products = [], minutes = Infinity, ceiling = Infinity, status } = limits
  return [
    ...Object.entries(caps).flatMap(([place, cap]) => ((restrictions.caps[place] ?? 9) > cap ? [`${place} over ${cap}`] : [])),
    ...off.filter((told) => !isOff(restrictions, told)),
    ...motions.filter((motion) => !restrictions.motions.some((barred) => barred.motion === motion)),
    ...notLying.filter((position) => restrictions.positions.includes(position)),
    ...products.filter((product) => !restrictions.products.includes(product)),
    ...(restrictions.maxMinutes > minutes ? ['minutes'] : []),
    ...(restrictions.painCeiling > ceiling ? ['ceiling'] : []),
    ...(status !== undefined && disposition.status !== status ? [disposition.status] : []),
  ]
}

describe('limits of conditions', () => {
  it.each(CONDITIONS)('[A5] %s: with %o nothing is left open', (_, facts, limits) => {
    expect(missing(facts, limits)).toEqual([])
  })

  it('[A5] are not simply limits of everybody: without the condition something is open', () => {
    const quiet = { 'leg-symptoms': 'no', 'leg-side': 'declined', 'pain-below-gluteal-fold': 'no', 'pain-map': ['lumbar-midline'] }
    const empty = CONDITIONS.filter(([, , limits]) => missing(quiet, limits).length === 0).map(([statement]) => statement)
    expect(empty).toEqual([])
  })
})
