/** The kinds of file that are kept with a client. */
export type FileType = 'pdf' | 'jpeg' | 'png'

/** The name ending each kind is offered with. */
export const ENDING: Readonly<Record<FileType, string>> = { pdf: '.pdf', jpeg: '.jpg', png: '.png' }

const FIRST_BYTES: readonly (readonly [FileType, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** What a file is by its first bytes; undefined: nothing that is kept. Its name is never asked. */
export const fileTypeOf = (bytes: Uint8Array): FileType | undefined =>
  FIRST_BYTES.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))?.[0]
