import type { Aim, Dose, MatrixCell, PhaseMinutes, PlanChange, PlanRule, Profile, Template, Weight } from '#engine/model/protocol.ts'
import type { SectionValue } from '../sections.ts'
import { resolveEffect } from './effects.ts'
import type { EffectScope } from './effects.ts'
import { inside, lookUp, lookUpAll } from './scope.ts'
import type { Located, Names, Place } from './scope.ts'
import { regionList } from './treatment.ts'
import type { TreatmentScope } from './treatment.ts'

/** What the protocols refer to, on top of the treatment parts. */
export interface ProtocolScope extends TreatmentScope {
  readonly effects: EffectScope
  readonly cards: Names<unknown>
  readonly sets: Names<unknown>
  readonly positions: Names<unknown>
  readonly topics: Names<unknown>
  readonly measures: Names<unknown>
}

type ProfileText = SectionValue<'protocols/profiles'>[number]
type CellText = ProfileText['matrix'][string]

const CODES = {
  Y: { code: 'Y', away: false },
  C: { code: 'C', away: false },
  L: { code: 'L', away: false },
  N: { code: 'N', away: false },
  'C-R': { code: 'C', away: true },
  'L-R': { code: 'L', away: true },
} as const

const resolveCell = (scope: ProtocolScope, cell: CellText, place: Place): MatrixCell => {
  if (typeof cell === 'string') return { ...CODES[cell], maxLevel: undefined, except: undefined, onlyRegions: undefined, note: undefined }
  return {
    ...CODES[cell.code],
    maxLevel: scope.amounts.optional(cell['max-level'], inside(place, 'max-level')),
    except:
      cell.except === undefined
        ? undefined
        : {
            regions: regionList(scope, cell.except.regions, inside(place, 'except', 'regions')),
            when: scope.condition(cell.except.when, inside(place, 'except', 'when')),
          },
    onlyRegions: cell.only === undefined ? undefined : regionList(scope, cell.only, inside(place, 'only')),
    note: cell.note,
  }
}

const resolveAim = (scope: ProtocolScope, aim: ProfileText['primary'][number], place: Place): Aim => ({
  name: aim.name,
  regions: regionList(scope, aim.regions, inside(place, 'regions')),
  side: aim.side,
  maxLevel: scope.amounts.optional(aim['max-level'], inside(place, 'max-level')),
})

/** Resolves how a presentation is treated at one stage. */
export const resolveProfile = (scope: ProtocolScope, { value, place }: Located<ProfileText>): Profile => {
  const { report } = scope
  lookUp(report, scope.presentations, value.presentation, inside(place, 'presentation'))
  lookUpAll(report, scope.positions, value.couch, inside(place, 'couch'))
  for (const [index, id] of value.movement.entries()) {
    if (!scope.cards.byId.has(id) && !scope.sets.byId.has(id)) lookUp(report, scope.movements, id, inside(place, 'movement', index))
  }
  const matrix: Record<string, MatrixCell> = {}
  for (const [card, cell] of Object.entries(value.matrix)) {
    lookUp(report, scope.cards, card, inside(place, 'matrix', card))
    matrix[card] = resolveCell(scope, cell, inside(place, 'matrix', card))
  }
  for (const card of scope.cards.byId.keys()) {
    if (!Object.hasOwn(matrix, card)) report.add('ISC-PACK-020', inside(place, 'matrix'), `the matrix says nothing about ${card}`)
  }
  return {
    id: value.id,
    presentation: value.presentation,
    when: scope.condition(value.when, inside(place, 'when')),
    couch: value.couch,
    primary: value.primary.map((aim, index) => resolveAim(scope, aim, inside(place, 'primary', index))),
    secondary: value.secondary.map((aim, index) => resolveAim(scope, aim, inside(place, 'secondary', index))),
    movement: value.movement,
    avoid: value.avoid,
    matrix,
    backing: scope.backing(value.source, inside(place, 'source')),
  }
}

const phasesOf = (cell: string): PhaseMinutes => {
  const [A = 0, B = 0, C = 0, D = 0, E = 0, F = 0, G = 0] = cell.replace('†', '').split('·').map(Number)
  return { A, B, C, D, E, F, G }
}

/** Resolves one row of the session templates into a template for each length. */
export const resolveTemplates = (
  scope: ProtocolScope,
  { value, place }: Located<SectionValue<'protocols/templates'>[number]>,
): readonly Template[] => {
  lookUp(scope.report, scope.presentations, value.presentation, inside(place, 'presentation'))
  return Object.entries(value.cells).map(([length, cell]) => {
    const phases = phasesOf(cell)
    const total = Object.values(phases).reduce((sum: number, minutes: number) => sum + minutes, 0)
    if (total !== Number(length)) {
      scope.report.add('ISC-PACK-065', inside(place, 'cells', length), `these minutes add up to ${total}, not to ${length}`)
    }
    return {
      presentation: value.presentation,
      irritability: value.irritability,
      length: Number(length),
      phases,
      onRequest: cell.endsWith('†'),
    }
  })
}

/** Resolves a starting dose. */
export const resolveDose = (scope: ProtocolScope, { value, place }: Located<SectionValue<'protocols/dose'>[number]>): Dose => {
  const number = (ref: number | string, ...steps: readonly string[]): number => scope.amounts.number(ref, inside(place, ...steps))
  return {
    id: value.id,
    when: scope.condition(value.when, inside(place, 'when')),
    length: { min: number(value.length.min, 'length', 'min'), max: number(value.length.max, 'length', 'max') },
    handsOn: number(value['hands-on'], 'hands-on'),
    perWeek: value['per-week'],
    everyDays: number(value['every-days'], 'every-days'),
    firstBlock: number(value['first-block'], 'first-block'),
    mostVisits: number(value['most-visits'], 'most-visits'),
    maxLevel: number(value['max-level'], 'max-level'),
    home: value.home,
    backing: scope.backing(value.source, inside(place, 'source')),
  }
}

const resolveChange = (scope: ProtocolScope, value: SectionValue<'protocols/plan-rules'>[number], place: Place): PlanChange => {
  const { report, amounts } = scope
  const names = (
    key: 'remove-cards' | 'prefer-cards' | 'prefer-movements' | 'sets' | 'exclude-movements' | 'advice' | 'measures',
    known: Names<unknown>,
  ): readonly string[] => {
    const ids = value[key] ?? []
    lookUpAll(report, known, ids, inside(place, key))
    return ids
  }
  return {
    limits: resolveEffect(scope.effects, value.limits ?? {}, inside(place, 'limits')),
    removeCards: names('remove-cards', scope.cards),
    preferCards: names('prefer-cards', scope.cards),
    preferMovements: names('prefer-movements', scope.movements),
    lengthAtMost: amounts.optional(value['length-at-most'], inside(place, 'length-at-most')),
    handsOnPercent: amounts.optional(value['hands-on-percent'], inside(place, 'hands-on-percent')),
    visitsAtMost: amounts.optional(value['visits-at-most'], inside(place, 'visits-at-most')),
    levelShift: amounts.optional(value['level-shift'], inside(place, 'level-shift')) ?? 0,
    oneTechnique: value['one-technique'] ?? false,
    response: value.response,
    sets: names('sets', scope.sets),
    excludeDirections: value['exclude-directions'] ?? [],
    excludeMovements: names('exclude-movements', scope.movements),
    advice: names('advice', scope.topics),
    notes: value.notes ?? [],
    measures: names('measures', scope.measures),
    noPlan: value['no-plan'],
  }
}

/** Resolves a plan rule. */
export const resolvePlanRule = (
  scope: ProtocolScope,
  { value, place }: Located<SectionValue<'protocols/plan-rules'>[number]>,
): PlanRule => ({
  id: value.id,
  title: value.title,
  when: scope.condition(value.when, inside(place, 'when')),
  then: resolveChange(scope, value, place),
  backing: scope.backing(value.source, inside(place, 'source')),
})

/** Resolves a weight of the objective. */
export const resolveWeight = (scope: ProtocolScope, { value, place }: Located<SectionValue<'protocols/objective'>[number]>): Weight => ({
  id: value.id,
  value: scope.amounts.number(value.value, inside(place, 'value')),
  why: value.why,
})
