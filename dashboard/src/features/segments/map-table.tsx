import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { SegmentMap } from '@/shared/api/eyes-shapes';
import type { Column } from '@/shared/table/column';
import { DataTable } from '@/shared/table/data-table';
import { t } from '@/shared/text';
import { axisOf } from './map-axis';
import { shortId, type Layer, type Point } from './map-option';

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
        header: map.axes.find((known) => known.feature === feature)?.label ?? feature,
        align: 'right',
        sort: (row) => row[which],
        cell: (row) => axisOf(feature, map).show(row[which]),
      };
    };
    const all: Column<Row>[] = [
      {
        id: 'customer',
        header: say.customer,
        cell: ({ customerId }) => (
          <Link
            to="/customers/$customerId"
            params={{ customerId }}
            className="font-mono text-xs text-accent underline-offset-4 hover:underline"
          >
            {shortId(customerId)}
          </Link>
        ),
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
