/** Chance, handed in: unpredictable in the server, seeded in a simulation. */
export interface Random {
  /** So many random bytes. */
  readonly bytes: (length: number) => Uint8Array
}
