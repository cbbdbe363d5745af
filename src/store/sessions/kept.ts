type Camel<S extends string> = S extends `${infer First}_${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : S

/** A row as use cases see it: without the clinic, which the scope gives, and in the language's own spelling. */
export type Kept<R> = { readonly [C in Exclude<keyof R, 'clinic_id'> & string as Camel<C>]: R[C] }

/** `made_at` as `madeAt`. */
export const camel = (column: string): string => column.replaceAll(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase())
