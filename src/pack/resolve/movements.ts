import type { Movement, Pose } from '#engine/model/movement.ts'
import { nearest } from '../problem/nearest.ts'
import type { SectionValue } from '../sections.ts'
import { isJoint, JOINT_NAMES } from './joints.ts'
import { lookUpAll } from './names.ts'
import { inside } from './place.ts'
import type { Located, Place } from './place.ts'
import type { Report } from './report.ts'
import type { Scope } from './scope.ts'

type MovementText = SectionValue<'movements/items'>[number]

const resolvePose = (report: Report, pose: MovementText['poses'][number], place: Place): Pose => {
  const angles: Record<string, number> = {}
  for (const [name, value] of Object.entries(pose)) {
    if (typeof value !== 'number') continue
    if (!isJoint(name)) {
      report.add('ISC-PACK-073', inside(place, name), `there is no joint ${name}`, {
        expected: JOINT_NAMES.join(', '),
        nearest: nearest(name, JOINT_NAMES),
        ofKey: true,
      })
    }
    angles[name] = value
  }
  return angles
}

/** Later poses keep what the first said of joints they do not name. */
const resolvePoses = ({ report }: Scope, { value, place }: Located<MovementText>): readonly Pose[] => {
  const [first = {}, ...others] = value.poses.map((pose, index) => resolvePose(report, pose, inside(place, 'poses', index)))
  return [first, ...others.map((pose) => ({ ...first, ...pose }))]
}

const checkNames = (scope: Scope, { value, place }: Located<MovementText>): void => {
  const { report } = scope
  lookUpAll(report, scope.movements, value.easier, inside(place, 'easier'))
  lookUpAll(report, scope.movements, value.harder, inside(place, 'harder'))
  lookUpAll(report, scope.motions, value.reaches, inside(place, 'reaches'))
  lookUpAll(report, scope.presentations, value.suits, inside(place, 'suits'))
}

/** Resolves a movement. */
export const resolveMovement = (scope: Scope, entry: Located<MovementText>): Movement => {
  const { value, place } = entry
  const notWhen = value['not-when']
  checkNames(scope, entry)
  return {
    id: value.id,
    name: value.name,
    directions: value.directions,
    purpose: value.purpose,
    kind: value.kind,
    start: value.start,
    steps: value.steps,
    poses: resolvePoses(scope, entry),
    eachSide: value['each-side'],
    reaches: value.reaches,
    dose: value.dose,
    progress: value.progress,
    regress: value.regress,
    easier: value.easier,
    harder: value.harder,
    suits: value.suits,
    caution: value.caution,
    notWhen: notWhen === undefined ? undefined : scope.condition(notWhen, inside(place, 'not-when')),
    backing: scope.backing(value.source, inside(place, 'source')),
  }
}
