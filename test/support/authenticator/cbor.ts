/** What CBOR (RFC 8949) can say of what an authenticator says. */
export type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>

const head = (major: number, value: number): Buffer => {
  const kind = major << 5
  if (value < 24) return Buffer.from([kind | value])
  if (value < 0x100) return Buffer.from([kind | 24, value])
  if (value < 0x1_00_00) return Buffer.from([kind | 25, value >> 8, value & 255])
  const long = Buffer.alloc(5)
  long.writeUInt8(kind | 26)
  long.writeUInt32BE(value, 1)
  return long
}

/** A value as CBOR; maps keep their order. */
export const cbor = (value: Cbor): Buffer => {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, held]) => [cbor(key), cbor(held)])])
}
