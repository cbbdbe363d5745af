/** The inventory of the dossiers is not in its form. */
export class InventoryError extends Error {
  override readonly name = 'InventoryError'

  constructor(what: string) {
    super(`The inventory of the dossiers cannot be used: ${what}`)
  }
}
