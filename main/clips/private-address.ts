import { BlockList, isIP } from 'node:net';

const refused = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  refused.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  refused.addSubnet(network, prefix, 'ipv6');
}

/**
 * Whether an IP address is this machine's, its network's, or no single public host's. An IPv6 address that carries an
 * IPv4 one (mapped, NAT64, 6to4) is judged by the one it carries. What is no IP address is private: it must not be used.
 */
export function isPrivateAddress(ip: string): boolean {
  const bare = ip.replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 4) return refused.check(bare, 'ipv4');
  if (family !== 6) return true;
  const carried = carriedIpv4(bare);
  return carried ? refused.check(carried, 'ipv4') : refused.check(bare, 'ipv6');
}

function carriedIpv4(ip: string): string | undefined {
  const groups = groupsOf(ip);
  const start = groups.slice(0, 6).join(':');
  if (start === '0:0:0:0:0:65535' || start === '100:65435:0:0:0:0') return dotted(groups[6], groups[7]);
  if (groups[0] === 0x2002) return dotted(groups[1], groups[2]);
  return undefined;
}

function groupsOf(ip: string): number[] {
  // The URL parser writes every form of an IPv6 address in one way, the dotted tail included.
  const canonical = URL.parse(`http://[${ip}]/`)?.hostname.slice(1, -1) ?? '::';
  const [head = '', tail] = canonical.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const middle = tail === undefined ? [] : Array(8 - left.length - right.length).fill('0');
  return [...left, ...middle, ...right].map((group) => Number.parseInt(group, 16));
}

function dotted(high = 0, low = 0): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
