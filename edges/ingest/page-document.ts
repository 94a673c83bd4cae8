/** A page to an article: its words, and what it says of itself; the same whether it was fetched, saved as a file or stands in a line of JSON. */
import type { Document } from "../../core/reader.ts";
import { articleText } from "./html.ts";
import { bylineTime } from "./web/byline-time.ts";
import { pageMetadata } from "./web/page-metadata.ts";

export interface PageDocument {
  readonly document: Document;
  /** the outlet itself files the page under opinion */
  readonly opinion: boolean;
}

/** The time that one of the first lines tells. */
export const timeAtHead = (text: string): string | undefined => bylineTime(text.split("\n", 4).filter((line) => line.trim() !== ""));

/** `fetchedFrom`: where the page was had, after redirects; a saved page has only its own word for it. */
export const pageDocument = (html: string, fetchedFrom?: string): PageDocument => {
  const { opinion, ...said } = pageMetadata(html, fetchedFrom);
  return { document: { ...said, ...articleText(html, said.title) }, opinion };
};

/** A page that was saved, or stands in a line of JSON. */
export const savedPage = (html: string): PageDocument => {
  const { document, opinion } = pageDocument(html);
  return { document: { ...document, published: document.published ?? timeAtHead(document.text) }, opinion };
};
