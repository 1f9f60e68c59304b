// Which addresses of the network are nobody's but a house's own: what is fetched for a citizen never comes from there.
import { BlockList, isIPv6 } from 'node:net'

const own = new BlockList()
for (const [network, prefix] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
] as const)
  own.addSubnet(network, prefix, 'ipv4')

const open = new BlockList()
// What is routed in the world; of it, what carries an address of version 4 or leads to one is looked at by nobody.
open.addSubnet('2000::', 3, 'ipv6')
const carried = new BlockList()
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  carried.addSubnet(network, prefix, 'ipv6')

/** Whether an address (not a name) stands in the open internet. */
export function isPublicAddress(address: string): boolean {
  if (!isIPv6(address)) return !own.check(address, 'ipv4')
  return open.check(address, 'ipv6') && !carried.check(address, 'ipv6')
}
