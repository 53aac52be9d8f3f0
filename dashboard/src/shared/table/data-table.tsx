import {
  createColumnHelper,
  createSortedRowModel,
  functionalUpdate,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  useTable,
  type RowData,
} from '@tanstack/react-table';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { cn } from '@/shared/lib/cn';
import { t } from '@/shared/text';
import { belowLook, cellLook, wholeFrom, type Column } from './column';
import { Details, DetailsButton, DetailsHead } from './row-details';
import { useLocalOrder, useOrderInAddress, type Order } from './use-order';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
});

const ARIA = { asc: 'ascending', desc: 'descending' } as const;

interface DataTableProps<R> {
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  sortedBy?: Order;
  /** The parameter of the address that keeps the order; without it, the order is forgotten with the page. */
  sortInAddress?: string;
  rowLook?: (row: R) => string | undefined;
  empty?: ReactNode;
}

interface Ordered<R> extends DataTableProps<R> {
  order: Order | undefined;
  onOrder: (order: Order | undefined) => void;
}

/** A whole list as a table that sorts; for lists that are read in pages there is PagedTable. */
export const DataTable = <R extends RowData>(props: DataTableProps<R>) =>
  props.sortInAddress === undefined ? (
    <Local {...props} />
  ) : (
    <InAddress {...props} sortInAddress={props.sortInAddress} />
  );

function Local<R extends RowData>(props: DataTableProps<R>) {
  const [order, setOrder] = useLocalOrder(props.sortedBy);
  return <Table {...props} order={order} onOrder={setOrder} />;
}

function InAddress<R extends RowData>(props: DataTableProps<R> & { sortInAddress: string }) {
  const { sortInAddress, columns, sortedBy } = props;
  const sorts = columns.filter((column) => column.sort !== undefined).map(({ id }) => id);
  const [order, setOrder] = useOrderInAddress(sortInAddress, sorts, sortedBy);
  return <Table {...props} order={order} onOrder={setOrder} />;
}

function Row<R>({ columns, row, look }: { columns: readonly Column<R>[]; row: R; look: string | undefined }) {
  const [open, setOpen] = useState(false);
  const name = useId();
  const whole = wholeFrom(columns);
  return (
    <>
      <tr className={cn('border-b border-line last:border-b-0 hover:bg-sunken/60', look)}>
        {columns.map((column, place) => (
          <td key={column.id} className={cellLook(column)} {...(place === 0 ? { id: name } : {})}>
            {column.cell(row)}
          </td>
        ))}
        {whole && (
          <td className={cn('w-8 py-1 pr-2 text-right', belowLook(whole))}>
            <DetailsButton
              rowName={name}
              open={open}
              onClick={() => {
                setOpen(!open);
              }}
            />
          </td>
        )}
      </tr>
      {whole && open && (
        <tr className={cn('border-b border-line bg-sunken/40', look, belowLook(whole))}>
          <td colSpan={columns.length + 1} className="px-4 py-3 sm:px-5">
            <Details columns={columns} row={row} />
          </td>
        </tr>
      )}
    </>
  );
}

function Table<R extends RowData>({ label, columns, rows, rowKey, order, onOrder, rowLook, empty }: Ordered<R>) {
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const whole = wholeFrom(columns);
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
  const sorting = useMemo(() => (order ? [order] : []), [order]);
  const table = useTable({
    features,
    columns: defined,
    data,
    getRowId: rowKey,
    state: { sorting },
    onSortingChange: (update) => {
      onOrder(functionalUpdate(update, sorting)[0]);
    },
  });
  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <div tabIndex={0} role="region" aria-label={label} className="relative overflow-x-auto">
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
                    className={cellLook(column, 'font-medium sm:whitespace-nowrap')}
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
                    {column.help}
                  </th>
                );
              })}
              {whole && (
                <th scope="col" className={belowLook(whole)}>
                  <DetailsHead />
                </th>
              )}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <Row key={row.id} columns={columns} row={row.original} look={rowLook?.(row.original)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
