/** What a site's robots.txt allows (RFC 9309): read once a day per site, the first 500 KiB of it. */
import robotsParserModule from "robots-parser";
import type { Clock } from "./clock.ts";
import { FetchFailure } from "./failure.ts";

/** The name that robots.txt files are searched for. */
export const ROBOT = "Khabar";

export interface Allowance {
  readonly allowed: boolean;
  /** Crawl-delay, milliseconds */
  readonly delayMs?: number | undefined;
}

/** The text of a robots.txt; undefined where the site has none (4xx). Throws where it cannot be had. */
export type RobotsSource = (url: string) => Promise<string | undefined>;

export interface RobotsRules {
  check(url: string): Promise<Allowance>;
}

interface Rules {
  isAllowed(url: string, robot: string): boolean | undefined;
  getCrawlDelay(robot: string): number | undefined;
}
// its types describe a default export, the module is the function itself
const robotsParser = robotsParserModule as unknown as (url: string, text: string) => Rules;

interface Kept {
  readonly rules: Promise<Rules>;
  readonly until: number;
}

export const MOST_ROBOTS_BYTES = 500 * 1024;
const DAY = 86_400_000;
const MOST_SITES = 2000;
const LONGEST_DELAY = 60_000;

export const robotsRules = (source: RobotsSource, clock: Clock): RobotsRules => {
  const sites = new Map<string, Kept>();
  const load = async (site: string): Promise<Rules> => {
    const where = `${site}/robots.txt`;
    try {
      return robotsParser(where, (await source(where)) ?? "");
    } catch (error) {
      // a site whose rules cannot be read allows nothing for now; asked again at the next try
      sites.delete(site);
      const failure = error as FetchFailure;
      if (!(error instanceof FetchFailure) || failure.code === "refused-address" || failure.code === "stopped") throw error;
      throw new FetchFailure(failure.code, `${where} cannot be read, so nothing is fetched there: ${failure.message}`, {
        passing: failure.passing || failure.code === "status",
        waitFor: failure.waitFor,
      });
    }
  };
  const rulesOf = (site: string): Promise<Rules> => {
    const kept = sites.get(site);
    if (kept && kept.until > clock.now()) return kept.rules;
    if (sites.size >= MOST_SITES) sites.delete(sites.keys().next().value as string);
    const rules = load(site);
    sites.set(site, { rules, until: clock.now() + DAY });
    return rules;
  };
  return {
    check: async (url) => {
      const rules = await rulesOf(new URL(url).origin);
      const delay = rules.getCrawlDelay(ROBOT);
      return {
        allowed: rules.isAllowed(url, ROBOT) !== false,
        delayMs: Number.isFinite(delay) ? Math.min(Number(delay) * 1000, LONGEST_DELAY) : undefined,
      };
    },
  };
};
