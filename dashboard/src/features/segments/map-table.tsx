import { useMemo } from 'react';
import { CustomerLink } from '@/features/customers';
import type { SegmentMap } from '@/shared/api/eyes-shapes';
import type { Column } from '@/shared/table/column';
import { DataTable } from '@/shared/table/data-table';
import { t } from '@/shared/text';
import { axisOf } from './map-axis';
import type { Layer, Point } from './map-option';

const { map: say } = t.segments;

interface Row extends Point {
  name: string;
}

/** The points of the map as a table, each leading to its customer. */
export function MapTable({ map, layers }: { map: SegmentMap; layers: readonly Layer[] }) {
  const rows = useMemo(
    () => layers.flatMap(({ name, points }) => points.map((point): Row => ({ ...point, name }))),
    [layers],
  );
  const columns = useMemo(() => {
    const axis = (which: 'x' | 'y'): Column<Row> => {
      const feature = map[which];
      return {
        id: which,
        header: t.evidence.feature(feature),
        align: 'right',
        sort: (row) => row[which],
        cell: (row) => axisOf(feature, map).show(row[which]),
      };
    };
    const all: Column<Row>[] = [
      {
        id: 'customer',
        header: say.customer,
        cell: ({ customerId }) => <CustomerLink customerId={customerId} />,
      },
      { id: 'segment', header: say.segment, sort: ({ name }) => name, cell: ({ name }) => name },
      axis('x'),
      axis('y'),
    ];
    return all;
  }, [map]);
  return (
    <DataTable
      label={say.title}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.customerId}
      sortedBy={{ id: 'y', desc: true }}
    />
  );
}
