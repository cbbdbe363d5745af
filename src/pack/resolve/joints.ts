/** Joints a pose may name. Source: treatment dossier 5.1. */
const JOINTS: ReadonlySet<string> = new Set([
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
])

/** The joints, as a message lists them. */
export const JOINT_NAMES: readonly string[] = [...JOINTS]

/** Is this the name of a joint? A and B at the end name the limb: `kneeA` is the knee of limb A. */
export const isJoint = (name: string): boolean => JOINTS.has(name) || JOINTS.has(name.replace(/(?<=[a-z])[AB]$/u, ''))
