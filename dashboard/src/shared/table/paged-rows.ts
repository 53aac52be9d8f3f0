import { skipToken, useQueries, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Rows asked for at a time; every page but the last has as many. */
export const PAGE_ROWS = 100;

/** Pages kept on either side of those in sight; all others are let go. */
const AROUND = 1;

/** A page as the API gives it. */
export interface PageOf<R> {
  items?: readonly R[] | undefined;
  next?: string | null | undefined;
}

/** Loads the page at a cursor with as many rows as asked for. */
export type LoadPage<R> = (cursor: string | null, limit: number, signal: AbortSignal) => Promise<PageOf<R>>;

interface KeptPage<R> {
  cursor: string | null;
  items: readonly R[];
  next: string | null;
}

/** The way along a list: where each page seen so far begins, and how many rows there are, once the end was seen. */
interface Trail {
  cursors: readonly (string | null)[];
  rows: number | null;
}

const BEGINNING: Trail = { cursors: [null], rows: null };

/** The trail after a page was read; the same one when that says nothing new. */
function after<R>(trail: Trail, index: number, { items, next }: KeptPage<R>): Trail {
  if (next === null) {
    const rows = index * PAGE_ROWS + items.length;
    return trail.rows === rows ? trail : { cursors: trail.cursors.slice(0, index + 1), rows };
  }
  if (trail.cursors[index + 1] === next) return trail;
  const cursors = [...trail.cursors];
  cursors[index + 1] = next;
  return { cursors, rows: null };
}

const together = <R>(results: UseQueryResult<KeptPage<R>>[]) => ({
  pages: results.map(({ data }) => data),
  isFetching: results.some(({ isFetching }) => isFetching),
  error: results.find(({ error }) => error !== null)?.error ?? null,
});

/**
 * Reads a list page by page in both directions and keeps only what is around the rows in sight, however long the list
 * is; its key stays the same. Pages that were let go are read again from where the trail says that they begin.
 */
export function usePagedRows<R>(queryKey: readonly unknown[], load: LoadPage<R>, first: number, last: number) {
  const cache = useQueryClient();
  const [list] = useState(queryKey);
  const { data: trail = BEGINNING } = useQuery<Trail>({ queryKey: [...list, 'trail'], queryFn: skipToken });
  const lastKnown = trail.cursors.length - 1;
  const from = Math.max(0, Math.min(lastKnown, Math.floor(first / PAGE_ROWS)) - AROUND);
  const to = Math.min(lastKnown, Math.floor(last / PAGE_ROWS) + AROUND);
  const { pages, isFetching, error } = useQueries({
    queries: Array.from({ length: to - from + 1 }, (_, place) => ({
      queryKey: [...list, 'page', from + place],
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<KeptPage<R>> => {
        const cursor = cache.getQueryData<Trail>([...list, 'trail'])?.cursors[from + place] ?? null;
        const { items = [], next = null } = await load(cursor, PAGE_ROWS, signal);
        return { cursor, items, next };
      },
      // A list that is read must not change under the reader's eyes for no reason.
      refetchOnWindowFocus: false,
    })),
    combine: together,
  });

  useEffect(() => {
    const known = pages.reduce(
      (trail, page, place) =>
        page && page.cursor === trail.cursors[from + place] ? after(trail, from + place, page) : trail,
      cache.getQueryData<Trail>([...list, 'trail']) ?? BEGINNING,
    );
    cache.setQueryData([...list, 'trail'], known);
    pages.forEach((page, place) => {
      const begins = known.cursors[from + place];
      // Where rows were added or removed before a page, it begins elsewhere now.
      if (page && begins !== undefined && begins !== page.cursor) {
        void cache.invalidateQueries({ queryKey: [...list, 'page', from + place] });
      }
    });
    cache.removeQueries({ queryKey: [...list, 'page'], type: 'inactive' });
  }, [cache, list, from, pages]);

  return {
    /** A row by its place in the whole list; undefined where it is not at hand. */
    rowAt: (index: number): R | undefined => pages[Math.floor(index / PAGE_ROWS) - from]?.items[index % PAGE_ROWS],
    /** How many rows there are, as far as the list was seen. */
    rows: trail.rows ?? lastKnown * PAGE_ROWS,
    /** Whether the end was seen. */
    complete: trail.rows !== null,
    isFetching,
    error,
    retry: () => {
      void cache.refetchQueries({ queryKey: [...list, 'page'], predicate: ({ state }) => state.status === 'error' });
    },
  };
}
