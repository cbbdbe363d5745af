import { describe, expect, it } from 'vitest'
import { leg } from '../../../test/support/people.ts'
import { sciatica } from '../../../test/support/packs.ts'
import { compose } from './compose.ts'

type Facts = Readonly<Record<string, unknown>>

const row = (facts: Facts, id: string) => {
  const found = compose(sciatica(), leg(facts)).activity.active.find(({ rule }) => rule.id === id)
  return found === undefined ? 'silent' : `${found.urgency}, ${found.status}`
}

const yes = (...ids: readonly string[]): Facts => Object.fromEntries(ids.map((id) => [id, 'yes']))

const EMERGENCY = 'emergency-now, stopped'
const TODAY = 'same-day, stopped'
const SOON = 'urgent-within-2-weeks, paused'
const ROUTINE = 'routine-gp, go-with-care'

// Combinations of the safety dossier, 1.5: what fires each, and what falls just short of it.
const COMBINATIONS: readonly [id: string, gives: string, fires: readonly Facts[], short: readonly Facts[]][] = [
  ['rc-ces-any', EMERGENCY, [yes('rf-ces-saddle'), yes('rf-ces-retention')], [yes('rf-ces-sexual')]],
  [
    'rc-ces-bilateral-plus',
    EMERGENCY,
    [yes('rf-bilateral-sciatica-new', 'rf-ces-sexual'), yes('rf-bilateral-sciatica-new', 'rf-sensory-new')],
    [yes('rf-bilateral-sciatica-new'), yes('rf-ces-sexual')],
  ],
  ['rc-ces-sexual-plus', EMERGENCY, [yes('rf-ces-sexual', 'rf-motor-mild-new')], [yes('rf-ces-sexual'), yes('rf-motor-mild-new')]],
  [
    'rc-motor-painless',
    EMERGENCY,
    [yes('rf-pain-gone-weak', 'rf-motor-mild-new')],
    [yes('rf-pain-gone-weak'), yes('rf-pain-gone-weak', 'rf-sensory-new')],
  ],
  [
    'rc-cancer-neuro',
    EMERGENCY,
    [yes('rf-cancer-history', 'rf-sensory-new'), yes('rf-cancer-history', 'rf-ces-bowel')],
    [yes('rf-cancer-history')],
  ],
  [
    'rc-cancer-pain',
    TODAY,
    [yes('rf-cancer-history', 'wf-thoracic-pain'), yes('rf-cancer-history', 'rf-weight-loss')],
    [yes('rf-cancer-history', 'rf-unwell')],
  ],
  [
    'rc-cancer-three',
    SOON,
    [yes('wf-night-pain', 'wf-constant-pain', 'wf-night-sweats')],
    [yes('wf-night-pain', 'wf-constant-pain'), yes('wf-night-pain', 'wf-constant-pain', 'wf-worse-strain')],
  ],
  ['rc-night-worse', SOON, [yes('wf-night-pain', 'wf-getting-worse')], [yes('wf-night-pain'), yes('wf-getting-worse')]],
  [
    'rc-myeloma',
    ROUTINE,
    [{ age: 60, 'episode-start': '7 weeks' }],
    [
      { age: 59, 'episode-start': '7 weeks' },
      { age: 60, 'episode-start': '6 weeks' },
    ],
  ],
  ['rc-pancreas', SOON, [{ age: 60, ...yes('rf-weight-loss') }], [{ age: 59, ...yes('rf-weight-loss') }]],
  [
    'rc-fracture-2',
    SOON,
    [
      { 'episode-start': '12 weeks', ...yes('wf-osteoporosis', 'wf-minor-trauma') },
      { 'episode-start': '4 weeks', ...yes('wf-osteoporosis', 'wf-steroid-long') },
      { 'episode-start': '4 weeks', age: 72, ...yes('rf-fracture-midline-sudden') },
      { 'episode-start': 'not-sure', ...yes('wf-osteoporosis', 'wf-steroid-long') },
    ],
    [
      { 'episode-start': '13 weeks', ...yes('wf-osteoporosis', 'wf-minor-trauma') },
      { 'episode-start': '4 weeks', age: 72, sex: 'female', ...yes('wf-female-postmenopause') },
      { 'episode-start': '4 weeks', ...yes('wf-osteoporosis') },
    ],
  ],
  [
    'rc-fracture-3',
    TODAY,
    [{ 'episode-start': '4 weeks', age: 72, ...yes('wf-osteoporosis', 'wf-minor-trauma') }],
    [
      { 'episode-start': '4 weeks', ...yes('wf-osteoporosis', 'wf-minor-trauma') },
      { 'episode-start': '4 weeks', age: 72, sex: 'female', ...yes('wf-osteoporosis', 'wf-female-postmenopause') },
    ],
  ],
  ['rc-fracture-neuro', EMERGENCY, [yes('rf-fracture-bruise', 'rf-sensory-new')], [yes('rf-fracture-bruise'), yes('rf-sensory-new')]],
  [
    'rc-infection-risk',
    TODAY,
    [
      yes('wf-iv-drugs', 'wf-night-pain'),
      yes('wf-tb-risk', 'rf-unwell'),
      yes('wf-diabetes-alcohol', 'wf-night-sweats'),
      yes('wf-diabetes-alcohol', 'wf-recent-infection'),
    ],
    [yes('wf-iv-drugs', 'wf-getting-worse'), yes('wf-diabetes-alcohol', 'wf-constant-pain')],
  ],
  ['rc-infection-neuro', EMERGENCY, [yes('rf-fever-back-pain', 'rf-sensory-new')], [yes('rf-fever-back-pain')]],
  ['rc-fever-risk', EMERGENCY, [yes('rf-fever-back-pain', 'wf-line-dialysis')], [yes('rf-fever-back-pain', 'wf-ever-smoker')]],
  [
    'rc-aaa',
    TODAY,
    [{ age: 60, sex: 'not-sure', ...yes('wf-ever-smoker', 'wf-pain-not-movement') }],
    [
      { age: 59, ...yes('wf-ever-smoker', 'wf-pain-not-movement') },
      { age: 66, ...yes('wf-ever-smoker') },
    ],
  ],
  ['rc-dvt-soft', TODAY, [yes('wf-calf-press-sore', 'wf-vte-risk')], [yes('wf-calf-press-sore'), yes('wf-vte-risk')]],
  [
    'rc-bleed-neuro',
    EMERGENCY,
    [yes('cc-anticoagulant', 'rf-sensory-new'), yes('cc-bleeding-disorder', 'wf-sudden-severe-pain')],
    [yes('cc-antiplatelet-single', 'rf-sensory-new')],
  ],
  [
    'rc-bleed-trauma',
    TODAY,
    [yes('cc-anticoagulant', 'of-fall'), yes('cc-antiplatelet-dual', 'wf-minor-trauma')],
    [yes('cc-antiplatelet-single', 'of-fall')],
  ],
  ['rc-swelling-neuro', EMERGENCY, [yes('of-swelling-hours', 'rf-sensory-new')], [yes('of-swelling-hours')]],
  ['rc-calf-alone', ROUTINE, [yes('wf-calf-press-sore')], [{}]],
  [
    'rc-spa',
    ROUTINE,
    [yes('rf-axial-spa', 'spa-psoriasis', 'spa-enthesitis', 'spa-arthritis')],
    [yes('rf-axial-spa', 'spa-psoriasis', 'spa-enthesitis')],
  ],
  ['rc-as-trauma', TODAY, [yes('cc-axial-spa', 'wf-minor-trauma')], [yes('cc-axial-spa')]],
  [
    'rc-child',
    TODAY,
    [
      { age: 17, ...yes('wf-night-pain') },
      { age: 15, ...yes('wf-limp') },
    ],
    [
      { age: 18, ...yes('wf-night-pain') },
      { age: 17, ...yes('wf-ever-smoker') },
    ],
  ],
  ['rc-plateau', ROUTINE, [yes('wf-not-better-6w', 'wf-ever-smoker')], [yes('wf-not-better-6w')]],
  [
    'rc-tally-3',
    ROUTINE,
    [yes('wf-ever-smoker', 'wf-tb-risk', 'wf-worse-strain')],
    [yes('wf-ever-smoker', 'wf-tb-risk', 'wf-iv-drugs'), yes('wf-ever-smoker', 'wf-worse-strain')],
  ],
]

describe('combinations', () => {
  it('[A1] are the 27 of the dossier', () => {
    expect(COMBINATIONS.map(([id]) => id)).toEqual(
      sciatica()
        .rules.filter(({ kind }) => kind === 'combination')
        .map(({ id }) => id),
    )
    expect(COMBINATIONS).toHaveLength(27)
  })

  it.each(COMBINATIONS)('[A1] %s raises to %s by each of its ways', (id, gives, fires) => {
    expect(fires.map((facts) => row(facts, id))).toEqual(fires.map(() => gives))
  })

  it.each(COMBINATIONS)('[A4] %s is silent just short of it', (id, _gives, _fires, short) => {
    expect(short.map((facts) => row(facts, id))).toEqual(short.map(() => 'silent'))
  })

  it.each(COMBINATIONS)('[L2] %s counts an answer that is not sure like a yes', (id, gives, fires) => {
    const unsure = fires.map((facts) =>
      Object.fromEntries(Object.entries(facts).map(([fact, answer]) => [fact, answer === 'yes' ? 'not-sure' : answer])),
    )
    expect(unsure.map((facts) => row(facts, id))).toEqual(fires.map(() => gives))
  })
})
