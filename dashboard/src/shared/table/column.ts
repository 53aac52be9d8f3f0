import type { ReactNode } from 'react';
import { cn } from '@/shared/lib/cn';

/** How broad a screen is, at least. */
export type Breadth = 'sm' | 'md' | 'lg' | 'xl' | '2xl';

/** One column of a table of `R`. The first one names the row. */
export interface Column<R> {
  id: string;
  header: string;
  /** Explains the heading, beside it; of tables that are shown whole. */
  help?: ReactNode;
  cell: (row: R) => ReactNode;
  /** What the column sorts by; without it, it does not sort. */
  sort?: (row: R) => number | string | null;
  /** Numbers stand to the right, so that their places line up. */
  align?: 'left' | 'right';
  /** On screens narrower than this it is not in the row but among the row's details. */
  from?: Breadth;
  /** CSS width; columns without one share what is left. */
  width?: string;
}

const FROM = {
  sm: 'hidden sm:table-cell',
  md: 'hidden md:table-cell',
  lg: 'hidden lg:table-cell',
  xl: 'hidden xl:table-cell',
  '2xl': 'hidden 2xl:table-cell',
} as const;

const BREADTHS: readonly Breadth[] = ['sm', 'md', 'lg', 'xl', '2xl'];
const BELOW = { sm: 'sm:hidden', md: 'md:hidden', lg: 'lg:hidden', xl: 'xl:hidden', '2xl': '2xl:hidden' } as const;

/** Shows something only where a column of this breadth is not in the row. */
export const belowLook = (from: Breadth): string => BELOW[from];

/** From which breadth on every column is in the row; undefined where they all are on any screen. */
export const wholeFrom = <R>(columns: readonly Column<R>[]): Breadth | undefined =>
  BREADTHS.findLast((breadth) => columns.some(({ from }) => from === breadth));

/** The classes of a column's cells. */
export const cellLook = <R>(column: Column<R>, ...more: string[]) =>
  cn(
    'px-3 py-2 first:pl-4 last:pr-4 sm:first:pl-5 sm:last:pr-5',
    column.align === 'right' ? 'text-right' : 'text-left',
    column.from && FROM[column.from],
    ...more,
  );
