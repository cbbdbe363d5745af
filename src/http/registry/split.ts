import { z } from 'zod'
import type { PathNames } from './path.ts'

/** The fields of an input that stand in the path, and the rest. */
export interface Split<P extends string, S extends z.core.$ZodShape> {
  readonly params: z.ZodObject<Pick<S, PathNames<P> & keyof S>, z.core.$strict>
  readonly rest: z.ZodObject<Omit<S, PathNames<P>>, z.core.$strict>
}

/** The names in a path. */
export const pathNames = (path: string): readonly string[] => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

const some = (shape: z.core.$ZodShape, keep: (name: string) => boolean): z.ZodObject<z.core.$ZodShape, z.core.$strict> =>
  z.strictObject(Object.fromEntries(Object.entries(shape).filter(([name]) => keep(name))))

/** Splits the schema of an input by where its fields stand in a request. */
export const split = <P extends string, S extends z.core.$ZodShape>(path: P, shape: S): Split<P, S> => {
  const names = new Set(pathNames(path))
  const parts = { params: some(shape, (name) => names.has(name)), rest: some(shape, (name) => !names.has(name)) }
  // What is picked by name at run time is what is picked by type: the names of the path, and all others.
  return parts as unknown as Split<P, S>
}
