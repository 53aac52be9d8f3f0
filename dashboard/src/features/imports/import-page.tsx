import { Link, useParams } from '@tanstack/react-router';
import { useMe } from '@/features/session';
import { hasEnded, useJob } from '@/shared/api/jobs';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { PageHead, Panel } from '@/shared/ui/panel';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { CancelImport } from './cancel-import';
import { importResult } from './import-result';
import { JobProgress } from './job-progress';
import { Cancelled, Failed } from './import-endings';
import { ImportOutcome } from './import-outcome';
import { nameOf } from './job-words';
import { ImportState } from './import-state';
import { NextSteps } from './next-steps';
import { OtherCurrency } from './other-currency';

/** One import: how far it has come, what it came to, and what can be done then. */
export function ImportPage() {
  const { jobId } = useParams({ from: '/inside/imports/$jobId' });
  const query = useJob(`/api/imports/${jobId}`);
  const job = query.data;
  const result = importResult(job);
  const ours = useMe().data?.organization.currency;
  const told = result?.otherCurrency;
  // The organization may have changed to one of them since.
  const foreign = told?.currencies.some(({ currency }) => currency === ours) === true ? null : told;
  const elsewhere = foreign && foreign.orders >= (result?.orders ?? 0) ? foreign.currencies[0]?.currency : undefined;
  return (
    <>
      <PageHead title={job ? nameOf(job) : t.imports.title} note={job && <ImportState job={job} />}>
        <Link to="/imports" className={buttonLook({ look: 'quiet' })}>
          {t.imports.all}
        </Link>
        {job && !hasEnded(job) && <CancelImport job={job} />}
      </PageHead>
      <div className="grid grid-cols-1 gap-5">
        {query.isError && <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <Skeleton lines={4} className="h-8" />}
        {job && !hasEnded(job) && (
          <Panel className="p-5">
            <JobProgress job={job} />
          </Panel>
        )}
        {job?.state === 'failed' && <Failed job={job} />}
        {job?.state === 'cancelled' && <Cancelled />}
        {job && result && (
          <>
            {foreign && ours !== undefined && (
              <OtherCurrency
                ours={ours}
                theirs={foreign.currencies.map(({ currency, orders }) => ({ currency, count: orders }))}
                what={(theirs) => t.imports.currency.orders(count(foreign.orders), count(result.orders), theirs)}
                most={foreign.orders * 2 > result.orders}
              />
            )}
            <ImportOutcome job={job} result={result} />
            <NextSteps result={result} elsewhere={elsewhere} ours={ours} />
          </>
        )}
      </div>
    </>
  );
}
