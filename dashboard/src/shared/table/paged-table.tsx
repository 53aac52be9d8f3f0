import { hashKey } from '@tanstack/react-query';
import { useEffectEvent, useId, useLayoutEffect, useState, type ReactNode } from 'react';
import { cn } from '@/shared/lib/cn';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Dialog } from '@/shared/ui/dialog';
import { Facts } from '@/shared/ui/figure';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { belowLook, wholeFrom, type Column } from './column';
import { usePagedRows, type LoadPage } from './paged-rows';
import { DetailsButton, DetailsHead } from './row-details';
import { HEAD_PX, MOST_ROWS, ROW_PX, useRowWindow } from './row-window';

/** In place of what a row that is being read again will say. */
const waitingLook = 'block h-3 w-2/3 animate-pulse rounded bg-sunken';

const FROM = {
  sm: 'hidden sm:block',
  md: 'hidden md:block',
  lg: 'hidden lg:block',
  xl: 'hidden xl:block',
  '2xl': 'hidden 2xl:block',
} as const;

function cellLook<R>(column: Column<R>) {
  return cn(
    'min-w-0 flex-1 px-3 first:pl-4 last:pr-4 sm:first:pl-5 sm:last:pr-5',
    column.align === 'right' ? 'text-right' : 'text-left',
    column.from && FROM[column.from],
  );
}

const width = <R,>(column: Column<R>) => (column.width ? { flex: `0 0 ${column.width}` } : undefined);

/** Two lines fit into a row. */
const withinRow = 'line-clamp-2 leading-[1.15rem] break-words';

/** As wide as its button, at the end of the row. */
const detailsLook = 'flex-none w-11 pr-3 text-right';

interface PagedTableProps<R> {
  label: string;
  columns: readonly Column<R>[];
  queryKey: readonly unknown[];
  load: LoadPage<R>;
  rowKey: (row: R) => string;
  empty: ReactNode;
}

/** A list of any length, read and drawn only around what is in sight. What a narrow screen has no room for, a row shows in a dialog. */
export const PagedTable = <R,>(props: PagedTableProps<R>) => <List key={hashKey(props.queryKey)} {...props} />;

function List<R>({ label, columns, queryKey, load, rowKey, empty }: PagedTableProps<R>) {
  const { base, first, last, from, to, box, look, goTo } = useRowWindow([...queryKey, 'place']);
  const list = usePagedRows<R>(queryKey, load, first, last);
  const { rows, complete } = list;

  const names = useId();
  const [detailed, detail] = useState<R | null>(null);
  const whole = wholeFrom(columns);

  const lookAgain = useEffectEvent(() => {
    look(rows);
  });
  // Besides scrolling. Not at every drawing: to look makes the browser lay the page out at once.
  useLayoutEffect(() => {
    lookAgain();
    const resized = () => {
      lookAgain();
    };
    window.addEventListener('resize', resized);
    return () => {
      window.removeEventListener('resize', resized);
    };
  }, [rows, base]);

  const problem = list.error && <ProblemNotice className="m-4" problem={list.error} onRetry={list.retry} />;
  if (rows === 0) return problem ?? (complete ? empty : <Skeleton lines={8} className="mx-5 h-8" />);
  const drawn = Array.from({ length: Math.max(0, Math.min(to, rows) - from) }, (_, place) => from + place);
  const height = Math.min(rows - base, MOST_ROWS) * ROW_PX;
  const waiting = list.isFetching && last >= rows;
  return (
    <div>
      {problem}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys by which anything scrolls */}
      <div
        ref={box}
        tabIndex={0}
        role="region"
        aria-label={label}
        aria-busy={list.isFetching}
        className="relative max-h-[min(70dvh,44rem)] overflow-auto [overflow-anchor:none]"
        onScroll={() => {
          look(rows);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Home' && event.key !== 'End') return;
          event.preventDefault();
          goTo(event.key === 'Home' ? 0 : rows);
        }}
      >
        <table className="grid w-full text-[0.8125rem]" aria-rowcount={complete ? rows + 1 : -1}>
          <thead className="sticky top-0 z-10 grid border-b border-line bg-surface text-ink-faint">
            <tr className="flex w-full items-center" style={{ height: HEAD_PX - 1 }} aria-rowindex={1}>
              {columns.map((column) => (
                <th key={column.id} scope="col" className={cn(cellLook(column), 'font-medium')} style={width(column)}>
                  {column.header}
                </th>
              ))}
              {whole && (
                <th scope="col" className={cn(detailsLook, belowLook(whole))}>
                  <DetailsHead />
                </th>
              )}
            </tr>
          </thead>
          <tbody className="relative grid" style={{ height }}>
            {drawn.map((index) => {
              const row = list.rowAt(index);
              return (
                <tr
                  key={row === undefined ? index : rowKey(row)}
                  data-row={index}
                  aria-rowindex={index + 2}
                  className="absolute flex w-full items-center border-b border-line last:border-b-0 hover:bg-sunken/60"
                  style={{ transform: `translateY(${(index - base) * ROW_PX}px)`, height: ROW_PX }}
                >
                  {columns.map((column, place) => (
                    <td
                      key={column.id}
                      className={cellLook(column)}
                      style={width(column)}
                      {...(place === 0 ? { id: `${names}${index}` } : {})}
                    >
                      {row === undefined ? (
                        <span className={waitingLook} />
                      ) : (
                        <div className={withinRow}>{column.cell(row)}</div>
                      )}
                    </td>
                  ))}
                  {whole && (
                    <td className={cn(detailsLook, belowLook(whole))}>
                      {row !== undefined && (
                        <DetailsButton
                          rowName={`${names}${index}`}
                          onClick={() => {
                            detail(row);
                          }}
                        />
                      )}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="flex min-h-10 items-center justify-between border-t border-line px-4 text-xs text-ink-faint sm:px-5">
        <span>
          {t.common.rowsShown(
            count(Math.min(first + 1, rows)),
            count(Math.min(last, rows)),
            complete ? count(rows) : null,
          )}
        </span>
        <span role="status">{waiting ? t.common.loadingMore : ''}</span>
      </p>
      {detailed !== null && (
        <Dialog
          open
          onOpenChange={() => {
            detail(null);
          }}
          title={columns[0]?.cell(detailed)}
        >
          <Facts rows={columns.slice(1).map((column) => [column.header, column.cell(detailed)] as const)} />
        </Dialog>
      )}
    </div>
  );
}
