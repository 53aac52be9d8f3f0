import { Link } from '@tanstack/react-router';
import { syncResult } from '@/features/connections';
import { importResult, JobProgress, SaveRejected } from '@/features/imports';
import { useJob, type Job } from '@/shared/api/jobs';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { Figure } from '@/shared/ui/figure';
import { Panel } from '@/shared/ui/panel';
import type { Arrival } from './set-up';

const say = t.onboarding.arrival;

function Details({ job }: { job: Job }) {
  const look = buttonLook({ size: 'small' });
  return job.kind === 'import' ? (
    <Link to="/imports/$jobId" params={{ jobId: job.id }} className={look}>
      {say.details}
    </Link>
  ) : (
    <Link to="/connections" className={look}>
      {say.details}
    </Link>
  );
}

function Running({ job: listed }: { job: Job }) {
  const job = useJob(listed.self).data ?? listed;
  return (
    <Panel className="p-4 sm:p-5">
      <JobProgress job={job} what={job.kind === 'import' ? say.of.import : say.of.sync} />
      <div className="mt-5 flex flex-wrap items-center justify-between gap-3">
        <span className="text-ink-faint">{say.leave}</span>
        <Details job={job} />
      </div>
    </Panel>
  );
}

/** What has come in, by its names in the order in which it matters. */
function broughtBy(job: Job): [name: string, value: number][] {
  const file = importResult(job);
  if (file) {
    return [
      [say.orders, file.orders],
      [say.customers, file.customers],
      [say.refunds, file.refunds],
      ...(file.rejected > 0 ? ([[say.rejected, file.rejected]] as [string, number][]) : []),
    ];
  }
  const streams = syncResult(job)?.streams ?? [];
  const read = (name: string) => streams.find((stream) => stream.name === name)?.read ?? 0;
  const failed = streams.reduce((sum, stream) => sum + stream.failed, 0);
  return [
    [say.orders, read('orders')],
    [say.customers, read('contacts')],
    [say.refunds, read('refunds')],
    ...(failed > 0 ? ([[say.failed, failed]] as [string, number][]) : []),
  ];
}

function Brought({ job }: { job: Job }) {
  const errors = importResult(job)?.errorsUrl ?? null;
  return (
    <Panel className="grid gap-4 p-4 sm:px-5">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="flex flex-wrap gap-x-10 gap-y-4">
          {broughtBy(job).map(([name, value]) => (
            <Figure key={name} label={name} value={count(value)} />
          ))}
        </div>
        <Details job={job} />
      </div>
      {errors !== null && <SaveRejected url={errors} job={job} />}
    </Panel>
  );
}

/** The data on its way, or what has come in. */
export function ArrivalStep({ arrival }: { arrival: Arrival }) {
  if (arrival.state === 'running') return <Running key={arrival.job.self} job={arrival.job} />;
  if (arrival.state === 'done') return <Brought job={arrival.job} />;
  return <p>{say.later}</p>;
}
