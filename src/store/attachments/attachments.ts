/** Reads files kept with clients. */
export interface AttachmentReader {
  /** A file by the digest its entry names; undefined: there is none, or this client's key was destroyed. */
  readonly file: (clientId: string, digest: string) => Promise<Uint8Array | undefined>
}

/** Keeps files of clients. They were cleaned before; nothing here looks into them. */
export interface AttachmentWriter extends AttachmentReader {
  /** Keeps a file, sealed; the answer is its digest, HMAC-SHA256 in hex under a secret of this client. The same file again is one file. */
  readonly keep: (clientId: string, bytes: Uint8Array) => Promise<string>
}
