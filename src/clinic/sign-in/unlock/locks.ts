/** The keys of clinics, as far as somebody at the door may touch them. */
export interface Locks {
  readonly isLocked: (clinicId: string) => boolean
  /** Opens a clinic's keys. False: it is another passphrase. */
  readonly open: (clinicId: string, passphrase: string) => Promise<boolean>
}
