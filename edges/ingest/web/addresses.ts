/** Which addresses Khabar connects to: those of the public internet, and what the user has allowed by name. */
import ipaddr from "ipaddr.js";

type Address = ReturnType<typeof ipaddr.parse>;

const KINDS: Readonly<Record<string, string>> = {
  unspecified: "an address that stands for this machine",
  loopback: "an address of this machine",
  private: "a private address",
  uniqueLocal: "a private address",
  linkLocal: "a link-local address, where clouds keep their metadata",
  carrierGradeNat: "an address inside a provider's network",
  multicast: "a multicast address",
  broadcast: "a broadcast address",
  ipv4Mapped: "an IPv4 address in IPv6 dress",
  rfc6145: "an IPv4 address in IPv6 dress",
  rfc6052: "an IPv4 address in IPv6 dress (NAT64)",
  "6to4": "an IPv4 address in IPv6 dress (6to4)",
  teredo: "an IPv4 address in IPv6 dress (Teredo)",
};

/** Answers to machines inside one cloud only, although its range is public. */
const CLOUD_METADATA = new Set(["168.63.129.16"]);
/** ISATAP: an interface identifier that holds an IPv4 address. */
const isIsatap = (address: Address): boolean => "parts" in address && (address.parts[4]! & 0xfdff) === 0 && address.parts[5] === 0x5efe;

/** Why this address is not connected to, or undefined for one of the public internet. Whatever is no plain unicast address is refused. */
export const refusal = (text: string): string | undefined => {
  const bare = text.replace(/^\[|\]$/gu, "").replace(/%.*$/u, "");
  if (!ipaddr.isValid(bare)) return "not an address";
  const address = ipaddr.parse(bare);
  if (CLOUD_METADATA.has(address.toString())) return "an address where a cloud keeps its metadata";
  if (isIsatap(address)) return "an IPv4 address in IPv6 dress (ISATAP)";
  const range = address.range();
  return range === "unicast" ? undefined : (KINDS[range] ?? "an address that is not of the public internet");
};

export interface AllowList {
  /** the name or literal as it stands in the address */
  host(name: string): boolean;
  address(text: string): boolean;
}

const plainHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[|\]$/gu, "")
    .replace(/\.$/u, "");

const cidr = (entry: string): [Address, number] | undefined => {
  if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry);
  if (!ipaddr.isValid(entry)) return undefined;
  const address = ipaddr.parse(entry);
  return [address, address.kind() === "ipv4" ? 32 : 128];
};

/** What the user allows besides the public internet: host names, addresses, and ranges such as 10.0.0.0/8. */
export const allowList = (entries: readonly string[]): AllowList => {
  const ranges: [Address, number][] = [];
  const names = new Set<string>();
  for (const entry of entries.map((e) => plainHost(e.trim())).filter((e) => e !== "")) {
    const range = cidr(entry);
    if (range) ranges.push(range);
    else names.add(entry);
  }
  return {
    host: (name) => names.has(plainHost(name)),
    address: (text) => {
      const bare = plainHost(text);
      if (!ipaddr.isValid(bare)) return false;
      const address = ipaddr.parse(bare);
      return ranges.some(([range, bits]) => range.kind() === address.kind() && address.match(range as never, bits));
    },
  };
};
