import { Link } from '@tanstack/react-router';
import { EvidenceRing } from '@/features/evidence';
import { WINDOWS, type Window } from '@/shared/api/client';
import type { AnalysisJob } from '@/shared/api/eyes-shapes';
import { count, day, instant } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { DataTable } from '@/shared/table/data-table';
import { t } from '@/shared/text';
import { Badge, type Tone } from '@/shared/ui/badge';
import { anyWindow, churnIn, segmentsStanding } from './summary';

const { list: say } = t.analyses;
const dash = (
  <span className="text-ink-faint">
    <span aria-hidden>–</span>
    <span className="sr-only">{say.none}</span>
  </span>
);
const TONES: Record<AnalysisJob['state'], Tone> = {
  queued: 'neutral',
  running: 'accent',
  succeeded: 'good',
  failed: 'bad',
  cancelled: 'neutral',
};

function churnColumn(window: Window): Column<AnalysisJob> {
  const header = say.churn(t.common.window[window]);
  return {
    id: window,
    header,
    from: 'lg',
    sort: ({ result }) => (result && churnIn(result, window)?.auc) ?? null,
    cell: ({ id, createdAt, result }) => {
      const churn = result && churnIn(result, window);
      if (!churn) return dash;
      return (
        <EvidenceRing
          standing={churn.standing}
          asked={{ kind: 'churn', window, analysis: id }}
          what={say.gateOf(header, instant(createdAt))}
        >
          {t.analyses.standing[churn.standing]}
        </EvidenceRing>
      );
    },
  };
}

function columns(): Column<AnalysisJob>[] {
  return [
    {
      id: 'when',
      header: say.when,
      sort: ({ createdAt }) => createdAt,
      cell: ({ id, createdAt, state }) => (
        <>
          <Link
            to="/analyses/$jobId"
            params={{ jobId: id }}
            className="inline-flex min-h-6 items-center font-medium whitespace-nowrap text-accent underline-offset-4 hover:underline"
          >
            {instant(createdAt)}
          </Link>
          {state !== 'succeeded' && (
            <Badge tone={TONES[state]} className="ml-2 md:hidden">
              {t.common.job.state[state]}
            </Badge>
          )}
        </>
      ),
    },
    {
      id: 'state',
      header: say.state,
      from: 'md',
      cell: ({ state }) => <Badge tone={TONES[state]}>{t.common.job.state[state]}</Badge>,
    },
    {
      id: 'asOf',
      header: say.asOf,
      from: 'sm',
      sort: ({ result }) => result?.asOf ?? null,
      cell: ({ result }) => (result ? <span className="whitespace-nowrap">{day(result.asOf)}</span> : dash),
    },
    {
      id: 'customers',
      header: say.customers,
      align: 'right',
      from: 'md',
      sort: ({ result }) => result?.customers ?? null,
      cell: ({ result }) => (result ? count(result.customers) : dash),
    },
    {
      id: 'segments',
      header: say.segments,
      sort: ({ result }) => result?.silhouette ?? null,
      cell: ({ id, createdAt, result }) => {
        const standing = result && segmentsStanding(result);
        if (!standing) return dash;
        return (
          <EvidenceRing
            standing={standing}
            asked={{ kind: 'segments', window: anyWindow(result), analysis: id }}
            what={say.gateOf(say.segments, instant(createdAt))}
          >
            {t.analyses.standing[standing]}
          </EvidenceRing>
        );
      },
    },
    ...WINDOWS.map(churnColumn),
  ];
}

/** The analyses with what each came to. */
export const AnalysesTable = ({ jobs }: { jobs: readonly AnalysisJob[] }) => (
  <DataTable label={say.label} columns={columns()} rows={jobs} rowKey={({ id }) => id} sortInAddress="sort" />
);
