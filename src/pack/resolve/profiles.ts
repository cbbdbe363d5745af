import type { Aim, MatrixCell, Profile } from '#engine/model/protocol.ts'
import type { SectionValue } from '../sections.ts'
import { lookUp, lookUpAll, tellUnknown } from './names.ts'
import { inside } from './place.ts'
import type { Located, Place } from './place.ts'
import type { Scope } from './scope.ts'
import { regionList } from './targets.ts'

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

const levelOf = ({ amounts }: Scope, ref: number | string | undefined, place: Place): number | undefined =>
  ref === undefined ? undefined : amounts.level(ref, inside(place, 'max-level'))

const exceptOf = (scope: Scope, except: Exclude<CellText, string>['except'], place: Place): MatrixCell['except'] =>
  except === undefined
    ? undefined
    : {
        regions: regionList(scope.body, except.regions, inside(place, 'except', 'regions')),
        when: scope.condition(except.when, inside(place, 'except', 'when')),
      }

const resolveCell = (scope: Scope, cell: CellText, place: Place): MatrixCell => {
  if (typeof cell === 'string') return { ...CODES[cell], maxLevel: undefined, except: undefined, onlyRegions: undefined, note: undefined }
  return {
    ...CODES[cell.code],
    maxLevel: levelOf(scope, cell['max-level'], place),
    except: exceptOf(scope, cell.except, place),
    onlyRegions: cell.only === undefined ? undefined : regionList(scope.body, cell.only, inside(place, 'only')),
    note: cell.note,
  }
}

const resolveMatrix = (scope: Scope, matrix: ProfileText['matrix'], place: Place): Profile['matrix'] => {
  const { report, cards } = scope
  for (const card of Object.keys(matrix)) lookUp(report, cards, card, inside(place, card), true)
  for (const card of cards.byId.keys()) {
    if (!Object.hasOwn(matrix, card)) report.add('ISC-PACK-020', place, `the matrix says nothing about ${card}`)
  }
  return Object.fromEntries(Object.entries(matrix).map(([card, cell]) => [card, resolveCell(scope, cell, inside(place, card))]))
}

const resolveAims = (scope: Scope, aims: ProfileText['primary'], place: Place): readonly Aim[] =>
  aims.map((aim, index) => ({
    name: aim.name,
    regions: regionList(scope.body, aim.regions, inside(place, index, 'regions')),
    side: aim.side,
    maxLevel: levelOf(scope, aim['max-level'], inside(place, index)),
  }))

/** The movement phase may name cards, movements and starter sets. */
const checkMovement = (scope: Scope, ids: readonly string[], place: Place): void => {
  const kinds = [scope.movements, scope.cards, scope.sets]
  const kind = `${scope.movements.kind}, ${scope.cards.kind} or ${scope.sets.kind}`
  for (const [index, id] of ids.entries()) {
    const names = kinds.find(({ byId }) => byId.has(id))
    if (names !== undefined) names.used.add(id)
    else {
      const known = kinds.flatMap(({ byId }) => [...byId.keys()])
      tellUnknown(scope.report, { code: scope.movements.code, kind, known }, id, inside(place, index))
    }
  }
}

/** Resolves how a presentation is treated at one stage. */
export const resolveProfile = (scope: Scope, { value, place }: Located<ProfileText>): Profile => {
  const { report } = scope
  lookUp(report, scope.presentations, value.presentation, inside(place, 'presentation'))
  lookUpAll(report, scope.positions, value.couch, inside(place, 'couch'))
  checkMovement(scope, value.movement, inside(place, 'movement'))
  return {
    id: value.id,
    presentation: value.presentation,
    when: scope.condition(value.when, inside(place, 'when')),
    couch: value.couch,
    primary: resolveAims(scope, value.primary, inside(place, 'primary')),
    secondary: resolveAims(scope, value.secondary, inside(place, 'secondary')),
    movement: value.movement,
    avoid: value.avoid,
    matrix: resolveMatrix(scope, value.matrix, inside(place, 'matrix')),
    backing: scope.backing(value.source, inside(place, 'source')),
  }
}
