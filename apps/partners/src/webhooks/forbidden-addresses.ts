import { BlockList, isIP } from 'node:net';

/*
 * Where a webhook may not go: into this machine, its network, or anything that is no address of the public internet (the registries of
 * special-purpose addresses of IANA, RFC 6890 and its successors).
 */

const IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  // Looks public, and is what a large cloud answers its own machines on.
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Of what is public at all (2000::/3), what leads elsewhere: documentation, protocol assignments with Teredo, 6to4. */
const IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const blockList = (ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits = ''] = range.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
};
const forbidden4 = blockList(IPV4, 'ipv4');
const forbidden6 = blockList(IPV6, 'ipv6');
const public6 = blockList(['2000::/3'], 'ipv6');
const loopback4 = blockList(['127.0.0.0/8'], 'ipv4');

/** IPv4 in IPv6's clothes (mapped, NAT64) is refused with all else that is not 2000::/3, so no second reading of an address is needed. */
export const isPublicAddress = (address: string): boolean => {
  switch (isIP(address)) {
    case 4:
      return !forbidden4.check(address, 'ipv4');
    case 6:
      // One with a zone belongs to a link of this machine, whatever it looks like.
      return !address.includes('%') && public6.check(address, 'ipv6') && !forbidden6.check(address, 'ipv6');
    default:
      return false;
  }
};

export const isLoopback = (address: string): boolean => (isIP(address) === 4 ? loopback4.check(address, 'ipv4') : address === '::1');
