import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { useMemo } from 'react';

/** A page as the API gives it. */
export interface PageOf<R> {
  items?: readonly R[] | undefined;
  next?: string | null | undefined;
}

/**
 * Where a page is. The trail holds the cursor of every page seen so far, so that one can go back over pages that
 * have been let go; it is shared by all of a list's pages and only grows.
 */
interface Place {
  index: number;
  trail: (string | null)[];
}

const beginning = (): Place => ({ index: 0, trail: [null] });

/** Pages kept at a time; with pages of a hundred rows the memory of a list is that of six hundred. */
const KEPT_PAGES = 6;

/** Reads a list page by page in both directions and keeps a window of it, however long the list is. */
export function usePagedRows<R>(
  queryKey: readonly unknown[],
  load: (cursor: string | null, signal: AbortSignal) => Promise<PageOf<R>>,
) {
  const query = useInfiniteQuery<PageOf<R>, Error, InfiniteData<PageOf<R>, Place>, readonly unknown[], Place>({
    queryKey,
    initialPageParam: beginning(),
    queryFn: ({ pageParam, signal }) => load(pageParam.trail[pageParam.index] ?? null, signal),
    getNextPageParam: (last, _pages, { index, trail }) => {
      if (!last.next) return undefined;
      trail[index + 1] = last.next;
      return { index: index + 1, trail };
    },
    getPreviousPageParam: (_first, _pages, { index, trail }) => (index > 0 ? { index: index - 1, trail } : undefined),
    maxPages: KEPT_PAGES,
    // A list that is scrolled must not start over under the reader's eyes.
    refetchOnWindowFocus: false,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items ?? []) ?? [], [query.data]);
  return { query, rows, firstPage: query.data?.pageParams[0]?.index ?? 0 };
}
