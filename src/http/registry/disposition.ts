/** What may stand in the plain form of a file's name; everything else is an underscore there. */
const NOT_PLAIN = /[^\w.-]/g

/** What `encodeURIComponent` leaves and RFC 8187 does not. */
const STILL_RESERVED = /['()*]/g

const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(STILL_RESERVED, (mark) => `%${mark.charCodeAt(0).toString(16)}`)

/** The header that has a browser save a file under its name and never show it: what a client sent is not opened here (A13, A14). */
export const saveAs = (name: string): string =>
  `attachment; filename="${name.replaceAll(NOT_PLAIN, '_')}"; filename*=UTF-8''${encoded(name)}`
