/** A list of any length: only the rows in sight are in the page, and the next are asked for when the end comes near. */
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { memo, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { type ItemOf, type PagedId, type Pages, isRefused } from "../api.ts";
import { useWords } from "../use-words.ts";
import { Failed, Waiting } from "./answer.tsx";
import { Empty } from "./empty.tsx";

interface EndlessProps<I extends PagedId> {
  readonly pages: Pages<I>;
  readonly label: string;
  readonly keyOf: (item: ItemOf<I>) => string;
  readonly row: (item: ItemOf<I>, index: number) => ReactNode;
  /** a row's height in pixels, about */
  readonly about?: number;
  readonly empty?: ReactNode;
}

/** Rows before the end at which more are asked for. */
const AHEAD = 30;

interface RowsProps<T> {
  readonly items: readonly T[];
  /** rows in all, where known: the list is told as that long */
  readonly total: number | undefined;
  readonly label: string;
  readonly keyOf: (item: T) => string;
  readonly row: (item: T, index: number) => ReactNode;
  readonly about: number;
  readonly nearEnd?: () => void;
}

interface RowProps<T> {
  readonly item: T;
  readonly index: number;
  readonly row: (item: T, index: number) => ReactNode;
}

/** A row that is in sight stays as it is while others come and go. */
const Row = memo(({ item, index, row }: RowProps<unknown>) => row(item, index)) as <T>(p: RowProps<T>) => ReactNode;

/** The rows themselves, of a list that is whole or growing. */
export const Rows = <T,>({ items, total, label, keyOf, row, about, nearEnd }: RowsProps<T>) => {
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    setMargin((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  // the rows' own keys are React's alone: heights are kept by place, as each height that comes has all later ones looked up again
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => about,
    overscan: 8,
    scrollMargin: margin,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (items.length > 0 && last >= items.length - AHEAD) nearEnd?.();
  }, [last, items.length, nearEnd]);
  return (
    <ul ref={list} className="endless" aria-label={label} style={{ blockSize: `${rows.getTotalSize()}px` }}>
      {shown.map((v) => (
        <li
          key={keyOf(items[v.index] as T)}
          ref={rows.measureElement}
          data-index={v.index}
          aria-setsize={total ?? -1}
          aria-posinset={v.index + 1}
          style={{ transform: `translateY(${v.start - margin}px)` }}
        >
          <Row item={items[v.index] as T} index={v.index} row={row} />
        </li>
      ))}
    </ul>
  );
};

interface EndProps {
  readonly pages: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean };
  readonly more: () => void;
}

/** Whoever does not scroll asks for more. */
const ListEnd = ({ pages, more }: EndProps) => {
  const w = useWords();
  if (pages.isFetchingNextPage) return <Waiting />;
  if (!pages.hasNextPage) return <p className="list-end">{w("end")}</p>;
  return (
    <p className="list-end">
      <Button onPress={more}>{w("more")}</Button>
    </p>
  );
};

export const Endless = <I extends PagedId>({ pages, label, keyOf, row, about = 130, empty }: EndlessProps<I>) => {
  if (pages.isError && !isRefused(pages.error)) return <Failed error={pages.error} again={pages.refetch} />;
  if (!pages.data) return <Waiting />;
  const items = pages.data.pages.flatMap((p) => (p as { items: ItemOf<I>[] }).items);
  const { total } = pages.data.pages[0] as { total?: number };
  if (items.length === 0) return <Empty>{empty}</Empty>;
  const nearEnd = () => {
    if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
  };
  return (
    <div className={pages.isPlaceholderData ? "stale" : ""}>
      <Rows items={items} total={total ?? (pages.hasNextPage ? undefined : items.length)} {...{ label, keyOf, row, about, nearEnd }} />
      <ListEnd pages={pages} more={nearEnd} />
    </div>
  );
};
