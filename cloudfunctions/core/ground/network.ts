import { isIPv4, isIPv6 } from 'net';

/** Groups of an IPv6 address that name the network of one household or line: a /64. */
const NETWORK_GROUPS = 4;

/**
 * The network that a client address belongs to, written in one way only.
 * @param ip as the platform gives it.
 * @returns the IPv4 address itself, an IPv6 address cut to its /64 (a phone changes the rest at will);
 *   null when it is no address.
 */
export function networkOf(ip: string): string | null {
  const address = ip.trim().split('%')[0] ?? '';
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return null;
  const groups = groupsOf(address);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped) return quad(groups[6] ?? 0, groups[7] ?? 0);
  return `${groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight groups of an IPv6 address, with `::` and a dotted tail written out. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const before = numbersOf(head);
  if (tail === undefined) return before;
  const after = numbersOf(tail);
  const gap = Array<number>(8 - before.length - after.length).fill(0);
  return [...before, ...gap, ...after];
}

const numbersOf = (part: string): number[] =>
  part === ''
    ? []
    : part.split(':').flatMap((group) => {
        if (!group.includes('.')) return [parseInt(group, 16)];
        const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
        return [a * 256 + b, c * 256 + d];
      });

const quad = (high: number, low: number): string =>
  [high >> 8, high & 255, low >> 8, low & 255].map(String).join('.');
