import type { Readable } from 'node:stream'
import type { Host } from '#server/run/host.ts'
import type { Paper } from './page/render.ts'

/** What came of reading a text: the text, or why there is none. */
export type TextRead =
  | { readonly text: string }
  | { readonly fault: 'missing' | 'folder' | 'too-large' | 'unreadable'; readonly says: string }

/** What came of reading a folder: its texts by name relative to it, with `/`, or why there are none. */
export type FolderRead =
  | { readonly files: ReadonlyMap<string, string> }
  | { readonly fault: 'missing' | 'not-a-folder' | 'too-large' | 'unreadable'; readonly says: string }

/** Streams of the process, for what is too much to be handed over as one text. */
export interface Streams {
  readonly stdin: Readable
  /** Writes to standard output; returns when more may be written. */
  readonly print: (text: string) => Promise<void>
  /** Writes to the terminal behind standard error; undefined where there is none. */
  readonly progress: ((text: string) => void) | undefined
}

/** Where proofs are kept between runs: a cache, so that whatever is in it may be lost, damaged or somebody else's. */
export interface ProofStore {
  /** Stands for the prover: another text whenever its code or its solver is another; undefined where that cannot be told. */
  readonly prover: () => string | undefined
  readonly read: (name: string) => string | undefined
  /** A sentence where that failed. */
  readonly write: (name: string, text: string) => string | undefined
}

/** All that a command may see and touch of the world; handed in, so that a command is a function from inputs to text. */
export interface Edges {
  /** Version of the program. */
  readonly version: string
  /** The folder with the packs that come with the program. */
  readonly packs: string
  /** Reads a file, or standard input for `-`. */
  readonly readText: (name: string) => Promise<TextRead>
  /** Reads the files of a folder that are wanted, by their name inside it. */
  readonly readFolder: (name: string, wanted: (file: string) => boolean) => Promise<FolderRead>
  /** Names of the folders inside a folder; none where it cannot be read. */
  readonly foldersIn: (name: string) => Promise<readonly string[]>
  /** Writes a file; a sentence where that failed. */
  readonly writeText: (name: string, text: string) => Promise<string | undefined>
  /** Proofs of earlier runs; undefined where there is no place for them. */
  readonly proofs: ProofStore | undefined
  /** The instant it is now, ISO 8601 in UTC. */
  readonly now: () => string
  /** A name inside a folder. */
  readonly within: (folder: string, name: string) => string
  readonly streams: Streams
  /** Shows how far long work has come, where somebody is watching; each line takes the place of the one before, an empty one ends it. */
  readonly progress: (line: string) => void
  /** The computer, for a server that runs on it. */
  readonly host: () => Promise<Host>
  /** Paper of standard output, and of standard error. */
  readonly out: Paper
  readonly err: Paper
}

/** How a command ended: what goes to standard output and standard error, and the exit code. */
export interface Ran {
  readonly out: string
  readonly err: string
  readonly code: ExitCode
}

/** 0: done. 1: done, and something wrong was found. 2: the command line or its input cannot be used. 3: a fault of Ischia. */
export type ExitCode = 0 | 1 | 2 | 3

/** A command that did what it was asked. */
export const done = (out: string): Ran => ({ out, err: '', code: 0 })
