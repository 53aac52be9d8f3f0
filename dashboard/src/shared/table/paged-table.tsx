import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { cn } from '@/shared/lib/cn';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import type { Column } from './column';
import { usePagedRows, type PageOf } from './paged-rows';

const ROW_PX = 44;
const PAGE_ROWS = 100;
/** So many rows before an end the next page is asked for. */
const AHEAD = 30;

const FROM = { sm: 'hidden sm:block', md: 'hidden md:block', lg: 'hidden lg:block', xl: 'hidden xl:block' } as const;

function look<R>(column: Column<R>) {
  return cn(
    'min-w-0 flex-1 truncate px-3 first:pl-4 last:pr-4 sm:first:pl-5 sm:last:pr-5',
    column.align === 'right' && 'text-right',
    column.from && FROM[column.from],
  );
}

const width = <R,>(column: Column<R>) => (column.width ? { flex: `0 0 ${column.width}` } : undefined);

/** A list of any length, read and drawn only around what is in sight. */
export function PagedTable<R>({
  label,
  columns,
  queryKey,
  load,
  rowKey,
  empty,
}: {
  label: string;
  columns: readonly Column<R>[];
  queryKey: readonly unknown[];
  /** Loads the page at a cursor; its limit must be {@link PAGE_ROWS}. */
  load: (cursor: string | null, limit: number, signal: AbortSignal) => Promise<PageOf<R>>;
  rowKey: (row: R) => string;
  empty: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const {
    query: list,
    rows,
    firstPage,
  } = usePagedRows<R>(queryKey, (cursor, signal) => load(cursor, PAGE_ROWS, signal));
  const { hasNextPage, hasPreviousPage, isFetching, fetchNextPage, fetchPreviousPage } = list;
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
  });
  const seen = virtual.getVirtualItems();
  const top = seen[0]?.index ?? 0;
  const bottom = seen.at(-1)?.index ?? 0;

  const shownFirst = useRef(firstPage);
  useLayoutEffect(() => {
    const moved = (firstPage - shownFirst.current) * PAGE_ROWS * ROW_PX;
    shownFirst.current = firstPage;
    if (moved !== 0 && box.current) box.current.scrollTop -= moved;
  }, [firstPage]);

  useEffect(() => {
    if (isFetching || list.isError) return;
    if (hasNextPage && bottom >= rows.length - AHEAD) void fetchNextPage();
    else if (hasPreviousPage && top < AHEAD) void fetchPreviousPage();
  }, [
    top,
    bottom,
    rows.length,
    isFetching,
    list.isError,
    hasNextPage,
    hasPreviousPage,
    fetchNextPage,
    fetchPreviousPage,
  ]);

  if (list.isPending) return <Skeleton lines={8} className="mx-5 h-8" />;
  if (list.isError && rows.length === 0) {
    return <ProblemNotice className="m-4" problem={list.error} onRetry={() => void list.refetch()} />;
  }
  if (rows.length === 0) return empty;
  const offset = firstPage * PAGE_ROWS;
  return (
    <div>
      <div
        ref={box}
        tabIndex={0}
        role="region"
        aria-label={label}
        className="max-h-[min(70dvh,44rem)] overflow-auto [overflow-anchor:none]"
      >
        <table className="grid w-full text-[0.8125rem]" aria-rowcount={-1}>
          <thead className="sticky top-0 z-10 grid border-b border-line bg-surface text-ink-faint">
            <tr className="flex h-10 w-full items-center" aria-rowindex={1}>
              {columns.map((column) => (
                <th key={column.id} scope="col" className={cn(look(column), 'font-medium')} style={width(column)}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="relative grid" style={{ height: virtual.getTotalSize() }}>
            {seen.map(({ index, start }) => {
              const row = rows[index];
              return (
                row !== undefined && (
                  <tr
                    key={rowKey(row)}
                    aria-rowindex={offset + index + 2}
                    className="absolute flex w-full items-center border-b border-line hover:bg-sunken/60"
                    style={{ transform: `translateY(${start}px)`, height: ROW_PX }}
                  >
                    {columns.map((column) => (
                      <td key={column.id} className={look(column)} style={width(column)}>
                        {column.cell(row)}
                      </td>
                    ))}
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="flex min-h-10 items-center justify-between border-t border-line px-4 text-xs text-ink-faint sm:px-5">
        <span>{t.common.rowsShown(count(offset + top + 1), count(offset + Math.min(bottom + 1, rows.length)))}</span>
        <span role="status">{isFetching ? t.common.loadingMore : hasNextPage ? '' : t.common.endOfList}</span>
      </p>
      {list.isError && <ProblemNotice className="m-4" problem={list.error} onRetry={() => void fetchNextPage()} />}
    </div>
  );
}
