import { hashOf } from './secret.ts'

/** A name that somebody signs in with, as it is kept: two ways to type it are one name, and the same name elsewhere is another hash. */
export const nameHash = (clinicId: string, name: string): string => hashOf(`${clinicId} ${name.normalize('NFKC').trim().toLowerCase()}`)
