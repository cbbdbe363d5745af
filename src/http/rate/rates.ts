import type { Rate } from './bucket.ts'

/** Looking at things: a person who opens many pages quickly. */
export const LOOKING: Rate = { burst: 120, perSecond: 20 }

/** Writing things: a person who types and saves. */
export const WRITING: Rate = { burst: 60, perSecond: 5 }

/** What costs much or leaves the clinic: files, exports, links to new places. */
export const RARELY: Rate = { burst: 20, perSecond: 0.5 }

/** Proving who one is. How often a secret may be tried is held elsewhere, by account; this holds how often anybody may ask. */
export const PROVING: Rate = { burst: 30, perSecond: 0.5 }

/** Asked by machines that watch the server. */
export const WATCHING: Rate = { burst: 60, perSecond: 10 }

/** Sending large files: few at once, each of them held in memory while it is read. */
export const UPLOADING: Rate = { burst: 8, perSecond: 0.25 }

/** Everything of a clinic at once. */
export const EVERYTHING: Rate = { burst: 2, perSecond: 1 / 300 }

/** Typing a passphrase: each try costs as much as one of a password. */
export const UNLOCKING: Rate = { burst: 6, perSecond: 0.1 }
