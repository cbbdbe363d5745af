import { isIPv4, isIPv6 } from 'node:net'

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** The first four groups of an IPv6 address: what one household or one rented server is given whole. */
const firstHalf = (address: string): string => {
  const [head = ''] = address.split('%', 1)
  const [left = '', right] = head.split('::', 2)
  const before = left === '' ? [] : left.split(':')
  const after = right === undefined || right === '' ? [] : right.split(':')
  const missing = right === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/** Who is counted as one by address: an IPv4 address, or the /64 of an IPv6 address, within which addresses are free to choose. */
export const addressBlock = (address: string): string => {
  const plain = MAPPED.exec(address)?.[1] ?? address
  if (isIPv4(plain)) return plain
  return isIPv6(plain) ? `${firstHalf(plain)}::/64` : 'unknown'
}
