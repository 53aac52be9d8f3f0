import { Link } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { IfMay } from '@/features/session';
import { api, dataOf } from '@/shared/api/client';
import { hasEnded, useJob, type Job } from '@/shared/api/jobs';
import { ago, count } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { PagedTable } from '@/shared/table/paged-table';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { PageHead, Panel } from '@/shared/ui/panel';
import { EmptyState } from '@/shared/ui/states';
import { ImportersOnly } from './importers-only';
import { importResult, type ImportResult } from './import-result';
import { nameOf } from './job-words';
import { StateBadge } from './import-state';

/** The job as it is now: a list is read anew only when a job ends. */
function LiveState({ job }: { job: Job }) {
  const live = useJob(hasEnded(job) ? undefined : job.self);
  return <StateBadge job={live.data ?? job} />;
}

const say = t.imports.columns;
const figure = (job: Job, key: 'rows' | 'rejected' | 'orders' | 'customers') => {
  const result: ImportResult | null = importResult(job);
  return result === null ? t.imports.none : count(result[key]);
};

const COLUMNS: readonly Column<Job>[] = [
  {
    id: 'file',
    header: say.file,
    cell: (job) => (
      <Link
        to="/imports/$jobId"
        params={{ jobId: job.id }}
        className="font-medium text-accent underline-offset-4 hover:underline"
      >
        {nameOf(job)}
      </Link>
    ),
  },
  { id: 'state', header: say.state, cell: (job) => <LiveState job={job} />, width: '8rem' },
  { id: 'when', header: say.when, cell: (job) => ago(job.createdAt), width: '9rem', from: 'md' },
  { id: 'rows', header: say.rows, cell: (job) => figure(job, 'rows'), align: 'right', width: '7rem', from: 'sm' },
  {
    id: 'rejected',
    header: say.rejected,
    cell: (job) => figure(job, 'rejected'),
    align: 'right',
    width: '7rem',
    from: 'sm',
  },
  {
    id: 'customers',
    header: t.imports.outcome.customers,
    cell: (job) => figure(job, 'customers'),
    align: 'right',
    width: '7rem',
    from: 'xl',
  },
  {
    id: 'orders',
    header: t.imports.outcome.orders,
    cell: (job) => figure(job, 'orders'),
    align: 'right',
    width: '7rem',
    from: 'xl',
  },
];

const load = (cursor: string | null, limit: number, signal: AbortSignal) =>
  dataOf(api.GET('/api/imports', { params: { query: { limit, ...(cursor === null ? {} : { cursor }) } }, signal }));

const Bring = () => (
  <IfMay permission="imports:write">
    <Link to="/imports/new" className={buttonLook({ look: 'primary' })}>
      {t.imports.bring}
    </Link>
  </IfMay>
);

/** The imports of the organization. */
export function ImportsPage() {
  return (
    <>
      <PageHead title={t.imports.title} note={t.imports.note}>
        <Bring />
      </PageHead>
      <ImportersOnly>
        <Panel className="overflow-hidden pt-2">
          <PagedTable
            label={t.imports.list}
            columns={COLUMNS}
            queryKey={['imports', 'pages']}
            load={load}
            rowKey={(job) => job.id}
            empty={
              <EmptyState icon={<FileUp aria-hidden />} title={t.imports.empty.title} actions={<Bring />}>
                {t.imports.empty.text}
              </EmptyState>
            }
          />
        </Panel>
      </ImportersOnly>
    </>
  );
}
