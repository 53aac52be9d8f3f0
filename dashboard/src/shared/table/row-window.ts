import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Rows are all as high, so that a row's place is known without its being drawn. */
export const ROW_PX = 44;

/** The head, which stays in sight above them, with its line. */
export const HEAD_PX = 41;

/**
 * Rows that the scrolled element is ever high enough for: browsers clip what is too high, and place it less and less
 * exactly. In a longer list the element stands for a later stretch of it.
 */
export const MOST_ROWS = 100_000;
const STRETCH = MOST_ROWS / 2;

/** Rows drawn above and below those in sight. */
const OVERSCAN = 8;

/** Where one is in a list: the row that the element begins with, how far it is scrolled then, and the rows in sight. */
interface Sight {
  base: number;
  top: number;
  first: number;
  last: number;
}

/** The row that the element is to begin with; the one it begins with now as long as the reader is well inside. */
function baseFor(row: number, base: number, rows: number): number {
  const within = row - base;
  const early = base > 0 && within < STRETCH / 4;
  const late = rows > base + MOST_ROWS && within > STRETCH * 1.5;
  return early || late ? Math.max(0, Math.round(row / STRETCH) - 1) * STRETCH : base;
}

/** What is in sight so many pixels from the top of the list. */
function sightOf(place: number): Sight {
  const row = Math.floor(place / ROW_PX);
  const base = baseFor(row, 0, Infinity);
  return { base, top: place - base * ROW_PX, first: row, last: row };
}

/** A row that goes out of sight hands the focus to the list, so that the keyboard goes on scrolling it. */
function keepFocus(box: HTMLElement, first: number, last: number): void {
  const row = document.activeElement?.closest<HTMLElement>('[data-row]');
  if (!row || !box.contains(row)) return;
  const index = Number(row.dataset.row);
  if (index < first - OVERSCAN || index >= last + OVERSCAN) box.focus({ preventScroll: true });
}

/**
 * Which rows of a long list are in sight in a scrolled element, and where that element stands in the list. The place
 * is kept under a key, so that it is found again on coming back.
 */
export function useRowWindow(key: readonly unknown[]) {
  const cache = useQueryClient();
  const box = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState<Sight>(() => sightOf(cache.getQueryData<number>(key) ?? 0));
  const { base, top, first, last } = sight;
  /** Pixels from the top of the list. */
  const place = useRef(base * ROW_PX + top);
  const shownBase = useRef<number>(null);

  const look = (rows: number) => {
    if (!box.current) return;
    const { scrollTop, clientHeight } = box.current;
    place.current = base * ROW_PX + scrollTop;
    const begin = base + Math.floor(scrollTop / ROW_PX);
    const end = begin + Math.max(0, Math.ceil((clientHeight - HEAD_PX) / ROW_PX));
    const next = baseFor(begin, base, rows);
    keepFocus(box.current, begin, end);
    if (next === base && begin === first && end === last) return;
    const found = { base: next, top: place.current - next * ROW_PX, first: begin, last: end };
    // Where another stretch is on its way already, what is in sight of this one counts no more.
    setSight((latest) => (latest.base === base ? found : latest));
  };

  // Another stretch, before the browser paints it: to the reader the rows stay where they were.
  useLayoutEffect(() => {
    if (!box.current || shownBase.current === base) return;
    shownBase.current = base;
    box.current.scrollTop = top;
  });

  useEffect(
    () => () => {
      cache.setQueryData(key, place.current);
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, on leaving
    [],
  );

  return {
    base,
    first,
    last,
    /** The rows to draw, as far as there are so many. */
    from: Math.max(base, first - OVERSCAN),
    to: Math.min(base + MOST_ROWS, last + OVERSCAN),
    box,
    /** To be called whenever what is in sight may have changed. */
    look,
    /** Shows a row, wherever it is. */
    goTo: (row: number) => {
      const wanted = sightOf(row * ROW_PX);
      if (wanted.base === base && box.current) box.current.scrollTop = wanted.top;
      else setSight(wanted);
    },
  };
}
