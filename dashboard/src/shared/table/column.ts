import type { ReactNode } from 'react';
import { cn } from '@/shared/lib/cn';

/** One column of a table of `R`. */
export interface Column<R> {
  id: string;
  header: string;
  cell: (row: R) => ReactNode;
  /** What the column sorts by; without it, it does not sort. */
  sort?: (row: R) => number | string | null;
  /** What an export writes; without it, the column is left out. */
  csv?: (row: R) => number | string | null | undefined;
  /** Numbers stand to the right, so that their places line up. */
  align?: 'left' | 'right';
  /** Hidden on screens narrower than this. */
  from?: 'sm' | 'md' | 'lg' | 'xl';
  /** CSS width; columns without one share what is left. */
  width?: string;
}

const FROM = {
  sm: 'hidden sm:table-cell',
  md: 'hidden md:table-cell',
  lg: 'hidden lg:table-cell',
  xl: 'hidden xl:table-cell',
} as const;

/** The classes of a column's cells. */
export const cellLook = <R>(column: Column<R>, ...more: string[]) =>
  cn(
    'px-3 py-2 first:pl-4 last:pr-4 sm:first:pl-5 sm:last:pr-5',
    column.align === 'right' ? 'text-right' : 'text-left',
    column.from && FROM[column.from],
    ...more,
  );

/** The header and the rows of an export. */
export function exportOf<R>(columns: readonly Column<R>[], rows: readonly R[]) {
  const written = columns.filter((column) => column.csv !== undefined);
  return {
    header: written.map((column) => column.header),
    rows: rows.map((row) => written.map((column) => column.csv?.(row))),
  };
}
