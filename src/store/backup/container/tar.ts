// A plain tar (POSIX ustar), so that whoever holds the recovery secret needs nothing of ours to look into a backup: age and tar do.

/** Size of a tar's blocks in bytes. */
export const BLOCK = 512

/** Bytes that fill up the last block of a member. */
export const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK

/** Two empty blocks end a tar. */
export const END = new Uint8Array(2 * BLOCK)

const LARGEST_OCTAL = 8 ** 11

// Eleven octal digits reach 8 GB; what is larger is written as a binary number with its first bit set, as GNU and BSD tar read it.
const writeSize = (header: Buffer, size: number): void => {
  if (size < LARGEST_OCTAL) header.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1')
  else {
    header.writeUInt8(0x80, 124)
    header.writeBigUInt64BE(BigInt(size), 128)
  }
}

const readSize = (header: Buffer): number => {
  if (header.readUInt8(124) === 0x80) return Number(header.readBigUInt64BE(128))
  return Number.parseInt(header.subarray(124, 135).toString('latin1'), 8)
}

const sumOf = (header: Buffer): number => header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0)

/**
 * The block before a member: its name, of plain letters and at most 100 of them, its size in bytes, and its folder (at most 155 letters).
 * Readable by its owner alone.
 */
export const memberHeader = (name: string, size: number, folder = ''): Uint8Array => {
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0, 100, 'latin1')
  header.write('0000600\0', 100, 'latin1')
  header.write('0000000\0', 108, 'latin1')
  header.write('0000000\0', 116, 'latin1')
  writeSize(header, size)
  header.write('00000000000\0', 136, 'latin1')
  header.write('0', 156, 'latin1')
  header.write('ustar\u000000', 257, 'latin1')
  header.write(folder, 345, 155, 'latin1')
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}

/** Name and size of a member from the block before it; undefined: it is no such block, or one we never write. */
export const readHeader = (block: Uint8Array): { readonly name: string; readonly size: number } | undefined => {
  const header = Buffer.from(block)
  const size = readSize(header)
  const isOurs = header.subarray(257, 262).toString('latin1') === 'ustar' && header.subarray(156, 157).toString('latin1') === '0'
  const isWhole = Number.parseInt(header.subarray(148, 154).toString('latin1'), 8) === sumOf(header)
  if (!isOurs || !isWhole || !Number.isSafeInteger(size) || size < 0) return undefined
  return { name: header.subarray(0, header.indexOf(0)).toString('latin1'), size }
}
