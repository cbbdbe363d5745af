/** What a client wishes of a plan beyond their answers; goals and preferences are answers of their own. */
export interface Wishes {
  /** Length of the appointment in minutes: 30, 45, 60, 75 or 90. */
  readonly minutes: number | undefined
}
