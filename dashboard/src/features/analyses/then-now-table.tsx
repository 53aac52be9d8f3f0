import type { Column } from '@/shared/table/column';
import { DataTable } from '@/shared/table/data-table';
import { t } from '@/shared/text';
import type { Line } from './then-and-now';

const { compare: say } = t.analyses;

/** Figures then and now, with what has changed. */
export function ThenNowTable({ label, what, lines }: { label: string; what: string; lines: readonly Line[] }) {
  const columns: Column<Line>[] = [
    { id: 'what', header: what, width: '40%', cell: (line) => line.what },
    { id: 'then', header: say.then, align: 'right', width: '20%', cell: (line) => line.then },
    { id: 'now', header: say.now, align: 'right', width: '20%', cell: (line) => line.now },
    { id: 'change', header: say.change, align: 'right', cell: (line) => line.change },
  ];
  return <DataTable label={label} columns={columns} rows={lines} rowKey={(line) => line.what} />;
}
