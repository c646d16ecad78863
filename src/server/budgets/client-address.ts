import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

const IPV4_IN_IPV6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i
/** Words for networks that proxies usually stand in. */
const NETWORKS: Record<string, string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
}

/** Addresses that belong together. */
export type Network = (address: string) => boolean

/**
 * The networks of a list: addresses, ranges as `10.0.0.0/8`, and the words `loopback` and `private`.
 * @throws Error that ends the sentence "NAME is …"
 */
export function networkOf(entries: readonly string[]): Network {
  const list = new BlockList()
  for (const entry of entries) {
    for (const range of NETWORKS[entry.toLowerCase()] ?? [entry]) addRange(list, range)
  }
  return (address) => {
    const plain = plainAddress(address)
    return isIP(plain) !== 0 && list.check(plain, familyOf(plain))
  }
}

function addRange(list: BlockList, range: string): void {
  const [address = '', prefix] = range.split('/')
  const bits = isIP(address) === 4 ? 32 : 128
  const length = prefix === undefined ? bits : Number(prefix)
  if (isIP(address) === 0 || !Number.isInteger(length) || length < 0 || length > bits) {
    throw new Error(
      `a list with "${range}" in it, which is neither an address, nor a range of addresses, nor one of ${Object.keys(NETWORKS).join(', ')}; for example loopback,10.0.0.0/8`,
    )
  }
  list.addSubnet(address, length, familyOf(address))
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Of two spellings of one address the shorter. */
function plainAddress(address: string): string {
  const [bare = ''] = address.split('%')
  return IPV4_IN_IPV6.exec(bare)?.[1] ?? bare
}

/** Who is at the other end: the caller, seen past the proxies that are trusted to say whom they speak for. */
export function clientAddress(
  { socket, headers }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } },
  isTrusted: Network,
): string {
  let address = plainAddress(socket.remoteAddress ?? '')
  if (headers['x-forwarded-for'] === undefined) return address
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  // Each proxy puts down who came to it at the end; what stands before an untrusted entry anyone may have written.
  while (forwarded.length > 0 && isTrusted(address)) {
    const said = plainAddress(forwarded.pop()!.trim())
    if (isIP(said) === 0) break
    address = said
  }
  return address
}

/** What counts as one caller: an IPv4 address, or the 64 bits of IPv6 that one household is given. */
export function callerNetwork(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length
  const groups = [...before, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
