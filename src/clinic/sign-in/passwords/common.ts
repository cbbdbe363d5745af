// Passwords that whoever guesses tries first. Nobody's list of leaked passwords was copied: these are the habits such lists
// show, written down as stems and endings and multiplied here. Only what is long enough to pass the rule of length counts.
import { LEAST_LENGTH } from './length.ts'

const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '')

const STEMS = words(`
  password passwort passw0rd p@ssword p@ssw0rd parola letmein welcome login administrator admin master superuser changeme default
  secret private test testing guest qwerty qwertyuiop qwertz asdfgh asdfghjkl zxcvbn zxcvbnm 1q2w3e4r 1qaz2wsx q1w2e3r4 abc123 abcdef
  abcdefgh iloveyou loveyou lovely sunshine princess dragon monkey football baseball basketball superman batman spiderman starwars pokemon
  shadow michael jordan jennifer jessica charlie daniel andrew thomas robert george matthew joshua ashley nicole maria martin
  summer winter spring autumn january february march april june july august september october november december monday friday sunday
  liverpool arsenal chelsea barcelona juventus mustang ferrari harley corvette mercedes porsche yankees
  cheese chocolate cookie coffee banana orange flower butterfly rainbow purple diamond silver golden angel freedom trustno1 whatever
  computer internet samsung google facebook microsoft apple windows android company office business clinic doctor
  hello helloworld goodbye forever happy lucky family mother father friends jesus blessed heaven trinity
`)

const DIGITS = [
  '1',
  '12',
  '123',
  '1234',
  '12345',
  '123456',
  '1234567',
  '12345678',
  '123456789',
  '1234567890',
  '0',
  '00',
  '007',
  '69',
  '321',
  '4321',
]
const YEARS = Array.from({ length: 61 }, (_, after) => String(1970 + after))
const ENDINGS = [
  ...DIGITS,
  ...YEARS,
  '!',
  '!!',
  '!!!',
  '.',
  '1!',
  '12!',
  '123!',
  '1234!',
  '12345!',
  '@123',
  '@1234',
  '#1',
  '#123',
  'abc',
  'xyz',
  '1234567!',
]
const RUNS = [
  '1234567890',
  '0987654321',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn',
  'q1w2e3r4t5y6u7i8o9p0',
  '1q2w3e4r5t6y7u8i9o0p',
  'zaq12wsxcde34rfvbgt56yhn',
]

/** Every stretch of a run that is long enough, the run going round. */
const stretches = (run: string): readonly string[] => {
  const round = run.repeat(3)
  return Array.from(run, (_, from) => [12, 13, 14, 15, 16].map((length) => round.slice(from, from + length))).flat()
}

const madeOf = (stem: string): readonly string[] => [
  `${stem}${stem}`,
  `${stem}${stem}${stem}`,
  `${stem}${stem}1`,
  `${stem}${stem}123`,
  `my${stem}`,
  `the${stem}`,
  ...ENDINGS.flatMap((ending) => [`${stem}${ending}`, `${ending}${stem}`, `my${stem}${ending}`]),
]

const made = (): ReadonlySet<string> =>
  new Set([...RUNS.flatMap(stretches), ...STEMS.flatMap(madeOf)].filter((password) => password.length >= LEAST_LENGTH))

let kept: ReadonlySet<string> | undefined

/** The common passwords, in lower case, that are long enough to be chosen: some 20,000, made when the first password is judged. */
export const commonPasswords = (): ReadonlySet<string> => (kept ??= made())
