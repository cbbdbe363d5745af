import type { Board } from '../answers/making.ts'
import type { Values } from '../circuit/values.ts'
import { numberOn } from './number-on.ts'

/** Somebody a solver found, asked by the names of what it decided. */
export interface Found {
  readonly is: (name: string) => boolean
  /** A number by the name of its ladder; undefined where nobody asked for it. */
  readonly number: (name: string) => number | undefined
}

/** Reads a model by the names of its atoms. */
export const foundIn = ({ atoms, ladders }: Board, model: Values): Found => {
  const held = new Set(atoms.all().flatMap(({ name, lit }) => (model(lit) ? [name] : [])))
  return {
    is: (name) => held.has(name),
    number: (name) => {
      const ladder = ladders.get(name)
      return ladder === undefined ? undefined : numberOn(ladder, model)
    },
  }
}
