import type { ReactNode } from 'react';
import { standingOfSegments } from '@/features/evidence';
import type { Segment, SegmentsReport } from '@/shared/api/eyes-shapes';
import { segmentName } from '@/shared/api/segment-name';
import { count, money, percent } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { DataTable } from '@/shared/table/data-table';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';
import { Change, type Welcome } from '@/shared/ui/figure';
import { matchSegments, type Match } from './match-segments';
import type { Both } from './then-and-now';

const { segments: say } = t.analyses.compare;

function Name({ now, then }: Match) {
  const shown = now ?? then;
  const [name, before] = [now && segmentName(now), then && segmentName(then)];
  return (
    <>
      <span className="font-medium">{shown && segmentName(shown)}</span>
      {name !== null && before !== null && name !== before && (
        <span className="block text-xs text-ink-faint">{say.was(before)}</span>
      )}
      {!then && (
        <Badge tone="accent" className="ml-2">
          {say.isNew}
        </Badge>
      )}
      {!now && <Badge className="ml-2">{say.isGone}</Badge>}
    </>
  );
}

function figures(
  id: string,
  header: string,
  of: (segment: Segment) => number | null,
  show: (value: number, segment: Segment) => string,
  more: Partial<Column<Match>> & {
    /** Left out where a change in per cent would mislead. */
    welcome?: Welcome;
  } = {},
): Column<Match> {
  const { welcome, ...column } = more;
  const shown = (segment: Segment | null): string | null => {
    const value = segment && of(segment);
    return segment && value !== null ? show(value, segment) : null;
  };
  const cell = ({ now, then }: Match): ReactNode => {
    const [after, before] = [now && of(now), then && of(then)];
    return (
      <>
        <span className="block font-medium">{shown(now) ?? '–'}</span>
        <span className="flex items-center justify-end gap-1.5 text-xs whitespace-nowrap text-ink-faint">
          {then && say.before(shown(then) ?? '–')}
          {welcome && after !== null && before !== null && after !== before && (
            <Change now={after} before={before} welcome={welcome} />
          )}
        </span>
      </>
    );
  };
  return { id, header, align: 'right', cell, ...column };
}

const columns: Column<Match>[] = [
  { id: 'name', header: say.name, cell: (match) => <Name {...match} /> },
  figures('size', say.size, ({ size }) => size, count, { welcome: 'neither' }),
  figures(
    'share',
    say.share,
    ({ share }) => share,
    (share) => percent(share),
    { from: 'lg' },
  ),
  figures(
    'value',
    say.value,
    ({ value }) => value.amount,
    (amount, { value }) => money({ ...value, amount }),
    {
      from: 'sm',
      welcome: 'up',
    },
  ),
  figures(
    'atRisk',
    say.atRisk,
    ({ valueAtRisk }) => valueAtRisk?.amount ?? null,
    (amount, { value }) => money({ ...value, amount }),
    { from: 'md', welcome: 'down' },
  ),
];

/** The segments of two analyses, each beside what it was. */
export const MatchedSegments = ({ segments }: { segments: Both<SegmentsReport> }) => (
  <DataTable
    label={say.label}
    columns={columns}
    rows={matchSegments(segments.now.segments, segments.then.segments)}
    rowLook={() => (standingOfSegments(segments.now.evidence) === 'passed' ? undefined : 'text-ink-faint')}
    rowKey={({ now, then }) => `${now?.id ?? ''}/${then?.id ?? ''}`}
  />
);
