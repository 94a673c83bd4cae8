/** Names of the record's things for formats that name things by IRI. */

const urn = (kind: string, id: string): string => `urn:khabar:${kind}:${encodeURIComponent(id)}`;

export const iri = {
  article: (id: string) => urn("article", id),
  title: (id: string) => `${urn("article", id)}:title`,
  report: (id: string) => urn("report", id),
  account: (id: string) => urn("account", id),
  actor: (id: string) => urn("actor", id),
  claim: (id: string) => urn("claim", id),
  event: (id: string) => urn("event", id),
} as const;

/** A web address as a URI; undefined for anything else. */
export const webAddress = (url: string | null | undefined): string | undefined => {
  if (!url || !/^https?:\/\//iu.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).href;
};

export const wikidataIri = (id: string | null): string | undefined =>
  id && /^Q\d+$/u.test(id) ? `http://www.wikidata.org/entity/${id}` : undefined;
