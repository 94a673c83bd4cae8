/** The address under which an article is known: the page's own canonical one, as long as it is of the same site. */

const site = (host: string): string => host.toLowerCase().replace(/^(?:www|m|mobile|amp|ar|arabic)\./u, "");
const sameSite = (a: string, b: string): boolean => {
  const [one, other] = [site(a), site(b)];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
};

const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ocid|at_medium|at_campaign|at_custom\d|cmpid|ref_src)$/iu;

/** Without the fragment and what only tells how the reader came. */
export const plainAddress = (address: string): string => {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
};

/**
 * The canonical address if it can be believed. A page may not claim another site's address (its text would stand as a
 * version of the other's article), and a canonical link to the front page is a mistake of the template.
 */
export const canonicalAddress = (claimed: string | undefined, fetchedFrom: string): string => {
  const own = plainAddress(fetchedFrom);
  if (!claimed || !URL.canParse(claimed, fetchedFrom)) return own;
  const url = new URL(claimed, fetchedFrom);
  const from = new URL(fetchedFrom);
  if (!/^https?:$/u.test(url.protocol) || !sameSite(url.hostname, from.hostname) || url.port !== from.port) return own;
  return url.pathname === "/" && url.search === "" && from.pathname !== "/" ? own : plainAddress(url.href);
};

/** Of a saved page, which nobody saw coming from anywhere: its own word, where that is the whole address of a page. */
export const claimedAddress = (claimed: string | undefined): string | undefined => {
  if (!claimed || !URL.canParse(claimed)) return undefined;
  const url = new URL(claimed);
  return /^https?:$/u.test(url.protocol) && (url.pathname !== "/" || url.search !== "") ? plainAddress(claimed) : undefined;
};
