import type { Condition } from '#engine/model/condition.ts'
import type { Movement, MovementSet, Pose } from '#engine/model/movement.ts'
import type { Presentation } from '#engine/model/presentation.ts'
import type { Card, Technique } from '#engine/model/technique.ts'
import type { ConditionText } from '../schema/condition.ts'
import type { SectionValue } from '../sections.ts'
import type { Amounts } from './amounts.ts'
import type { ReadBacking } from './backing.ts'
import { inside, lookUp, lookUpAll } from './scope.ts'
import type { Located, Names, Place, Report } from './scope.ts'
import { regionsOf } from './targets.ts'
import type { BodyScope } from './targets.ts'

/** What the treatment parts of a pack refer to. */
export interface TreatmentScope {
  readonly report: Report
  readonly body: BodyScope
  readonly amounts: Amounts
  readonly backing: ReadBacking
  readonly condition: (text: ConditionText, place: Place) => Condition
  readonly techniques: Names<Technique>
  readonly movements: Names<unknown>
  readonly motions: Names<unknown>
  readonly presentations: Names<unknown>
  readonly rules: Names<unknown>
  readonly groups: Names<unknown>
}

/** Regions by id or group, sides left aside. */
export const regionList = (scope: TreatmentScope, ids: readonly string[], place: Place): readonly string[] => [
  ...new Set(ids.flatMap((id, index) => regionsOf(scope.body, id, inside(place, index)).regions)),
]

/** Resolves a technique card. */
export const resolveCard = (
  scope: TreatmentScope,
  { value, place }: Located<SectionValue<'technique-cards'>[number]>,
): Card | undefined => {
  const technique = lookUp(scope.report, scope.techniques, value['restricted-as'], inside(place, 'restricted-as'))
  if (technique === undefined) return undefined
  const number = (ref: number | string, ...steps: readonly string[]): number => scope.amounts.number(ref, inside(place, ...steps))
  lookUpAll(scope.report, scope.groups, value.pointers, inside(place, 'pointers'))
  return {
    id: value.id,
    name: value.name,
    technique,
    says: value.says,
    minLevel: number(value.level.min, 'level', 'min'),
    maxLevel: number(value.level.max, 'level', 'max'),
    minutes: { min: number(value.minutes.min, 'minutes', 'min'), max: number(value.minutes.max, 'minutes', 'max') },
    regions: regionList(scope, value.regions, inside(place, 'regions')),
    phases: value.phases,
    lubricated: value.lubricated,
    gentle: value.gentle,
    proposed: value.proposed,
    hold: scope.amounts.optional(value.hold, inside(place, 'hold')),
    feel: value.feel,
    caution: value.caution,
    evidence: value.evidence,
    backing: scope.backing(value.source, inside(place, 'source')),
  }
}

/** Joints a pose may name. Source: treatment dossier 5.1. */
const JOINTS = [
  'trunk',
  'lum',
  'hip',
  'abd',
  'adduct',
  'er',
  'ir',
  'knee',
  'ank',
  'neck',
  'sh',
  'el',
  'side',
  'rot',
  'pelvisShift',
  'abdArms',
  'shOpp',
  'kneeB',
  'hipB',
]

const jointOf = (name: string): string => name.replace(/(?<=[a-z])[AB]$/u, '')

const resolvePose = (scope: TreatmentScope, pose: Readonly<Record<string, number | string>>, place: Place): Pose => {
  const angles: Record<string, number> = {}
  for (const [name, value] of Object.entries(pose)) {
    if (typeof value !== 'number') continue
    if (!JOINTS.includes(jointOf(name)) && !JOINTS.includes(name)) {
      scope.report.add('ISC-PACK-073', inside(place, name), `there is no joint ${name}`, { expected: JOINTS.join(', '), ofKey: true })
    }
    angles[name] = value
  }
  return angles
}

/** Resolves a movement; later poses keep what the first said of joints they do not name. */
export const resolveMovement = (scope: TreatmentScope, { value, place }: Located<SectionValue<'movements/items'>[number]>): Movement => {
  const [first = {}, ...others] = value.poses.map((pose, index) => resolvePose(scope, pose, inside(place, 'poses', index)))
  lookUpAll(scope.report, scope.movements, value.easier, inside(place, 'easier'))
  lookUpAll(scope.report, scope.movements, value.harder, inside(place, 'harder'))
  lookUpAll(scope.report, scope.motions, value.reaches, inside(place, 'reaches'))
  lookUpAll(scope.report, scope.presentations, value.suits, inside(place, 'suits'))
  return {
    id: value.id,
    name: value.name,
    directions: value.directions,
    purpose: value.purpose,
    kind: value.kind,
    start: value.start,
    steps: value.steps,
    poses: [first, ...others.map((pose) => ({ ...first, ...pose }))],
    eachSide: value['each-side'],
    reaches: value.reaches,
    dose: value.dose,
    progress: value.progress,
    regress: value.regress,
    easier: value.easier,
    harder: value.harder,
    suits: value.suits,
    caution: value.caution,
    notWhen: value['not-when'] === undefined ? undefined : scope.condition(value['not-when'], inside(place, 'not-when')),
    backing: scope.backing(value.source, inside(place, 'source')),
  }
}

/** Resolves a starter set; an item may be another set, which stands for its first item. */
export const resolveSet = (
  scope: TreatmentScope,
  sets: ReadonlyMap<string, Located<SectionValue<'movements/sets'>[number]>>,
  { value, place }: Located<SectionValue<'movements/sets'>[number]>,
): MovementSet => ({
  id: value.id,
  name: value.name,
  when: scope.condition(value.when, inside(place, 'when')),
  items: value.items.flatMap((item, index) => {
    const here = inside(place, 'items', index)
    const id = typeof item === 'string' ? item : item.item
    const when = typeof item === 'string' ? undefined : scope.condition(item.when, inside(here, 'when'))
    const first = sets.get(id)?.value.items[0]
    const movement = first === undefined ? id : typeof first === 'string' ? first : first.item
    if (first === undefined) lookUp(scope.report, scope.movements, id, here)
    return [{ movement, when }]
  }),
  backing: scope.backing(value.source, inside(place, 'source')),
})

const deciban = (lr: number): number => Math.round(10 * Math.log10(lr))

/** Resolves a presentation; a published likelihood ratio becomes its weight in decibans. */
export const resolvePresentation = (
  scope: TreatmentScope,
  { value, place }: Located<SectionValue<'presentations'>[number]>,
): Presentation => {
  lookUpAll(scope.report, scope.rules, value.rows, inside(place, 'rows'))
  return {
    id: value.id,
    name: value.name,
    history: value.history,
    bedside: value.bedside,
    ease: value.ease,
    usualIrritability: value['usual-irritability'],
    applies: scope.condition(value.applies, inside(place, 'applies')),
    features: value.features.map((feature, index) => {
      const here = inside(place, 'features', index)
      const chosen = scope.amounts.optional(feature.weight, inside(here, 'weight'))
      if (chosen === undefined && feature.lr === undefined) {
        scope.report.add('ISC-PACK-020', here, 'a feature needs lr or weight')
      }
      return {
        id: feature.id,
        says: feature.says,
        when: scope.condition(feature.when, inside(here, 'when')),
        weight: chosen ?? deciban(feature.lr ?? 1),
        backing: scope.backing(feature.source, inside(here, 'source')),
      }
    }),
    rows: value.rows,
    within: value.within,
    outside: value.outside,
    referral: value.referral,
    backing: scope.backing(value.source, inside(place, 'source')),
  }
}
