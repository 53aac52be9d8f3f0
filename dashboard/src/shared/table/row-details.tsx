import { ChevronDown, Ellipsis } from 'lucide-react';
import { useId } from 'react';
import { cn } from '@/shared/lib/cn';
import { t } from '@/shared/text';
import { belowLook, type Breadth, type Column } from './column';

const look =
  'inline-grid size-8 place-items-center rounded-lg text-ink-faint hover:bg-sunken hover:text-ink [&_svg]:size-4';

/** Shows what a row has no room for; named by the row's first cell. */
export function DetailsButton({
  rowName,
  open,
  onClick,
}: {
  /** The id of the cell that names the row. */
  rowName: string;
  /** Whether they are unfolded; left out where they open elsewhere. */
  open?: boolean;
  onClick: () => void;
}) {
  const id = useId();
  return (
    <button
      type="button"
      id={id}
      aria-label={t.common.rowDetails}
      aria-labelledby={`${id} ${rowName}`}
      {...(open === undefined ? { 'aria-haspopup': 'dialog' as const } : { 'aria-expanded': open })}
      className={look}
      onClick={onClick}
    >
      {open === undefined ? <Ellipsis aria-hidden /> : <ChevronDown aria-hidden className={cn(open && 'rotate-180')} />}
    </button>
  );
}

/** The head of the column of those buttons. */
export const DetailsHead = () => <span className="sr-only">{t.common.rowDetailsHead}</span>;

/** The cells that are not in the row on a screen as narrow as this one, with their headings. */
export function Details<R>({ columns, row }: { columns: readonly Column<R>[]; row: R }) {
  const away = columns.filter((column): column is Column<R> & { from: Breadth } => column.from !== undefined);
  return (
    <dl className="grid gap-2">
      {away.map((column) => (
        <div key={column.id} className={cn('flex items-start justify-between gap-4', belowLook(column.from))}>
          <dt className="shrink-0 text-ink-faint">{column.header}</dt>
          <dd className="min-w-0 text-right break-words">{column.cell(row)}</dd>
        </div>
      ))}
    </dl>
  );
}
