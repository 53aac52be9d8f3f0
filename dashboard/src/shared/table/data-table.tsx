import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  useTable,
  type RowData,
} from '@tanstack/react-table';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { cn } from '@/shared/lib/cn';
import { t } from '@/shared/text';
import { cellLook, type Column } from './column';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
});

const ARIA = { asc: 'ascending', desc: 'descending' } as const;

/** A whole list as a table that sorts; for lists that are read in pages there is PagedTable. */
export function DataTable<R extends RowData>({
  label,
  columns,
  rows,
  rowKey,
  sortedBy,
  rowLook,
  empty,
}: {
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  sortedBy?: { id: string; desc: boolean };
  rowLook?: (row: R) => string | undefined;
  empty?: ReactNode;
}) {
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const defined = useMemo(() => {
    const make = createColumnHelper<typeof features, R>();
    return make.columns(
      columns.map((column) =>
        make.accessor((row) => column.sort?.(row) ?? undefined, {
          id: column.id,
          header: column.header,
          enableSorting: column.sort !== undefined,
          sortUndefined: 'last',
        }),
      ),
    );
  }, [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    columns: defined,
    data,
    getRowId: rowKey,
    initialState: { sorting: sortedBy ? [sortedBy] : [] },
  });
  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <div tabIndex={0} role="region" aria-label={label} className="overflow-x-auto">
      <table className="w-full text-[0.8125rem]">
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} className="border-b border-line text-ink-faint">
              {group.headers.map((head) => {
                const column = byId.get(head.column.id);
                if (!column) return null;
                const sorted = head.column.getIsSorted();
                return (
                  <th
                    key={head.id}
                    scope="col"
                    className={cellLook(column, 'font-medium whitespace-nowrap')}
                    style={column.width ? { width: column.width } : undefined}
                    aria-sort={column.sort ? (sorted ? ARIA[sorted] : 'none') : undefined}
                  >
                    {column.sort ? (
                      <button
                        type="button"
                        className={cn(
                          'inline-flex items-center gap-1 hover:text-ink [&_svg]:size-3.5',
                          column.align === 'right' && 'flex-row-reverse',
                        )}
                        onClick={head.column.getToggleSortingHandler()}
                        aria-label={t.common.sortBy(column.header)}
                      >
                        {column.header}
                        {sorted === 'asc' && <ArrowUp aria-hidden />}
                        {sorted === 'desc' && <ArrowDown aria-hidden />}
                        {sorted === false && <ChevronsUpDown className="opacity-50" aria-hidden />}
                      </button>
                    ) : (
                      column.header
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr
              key={row.id}
              className={cn('border-b border-line last:border-b-0 hover:bg-sunken/60', rowLook?.(row.original))}
            >
              {columns.map((column) => (
                <td key={column.id} className={cellLook(column)}>
                  {column.cell(row.original)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
