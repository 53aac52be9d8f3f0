import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft, CircleSlash2, SearchX, TriangleAlert } from 'lucide-react';
import { EvidenceOutlet } from '@/features/evidence';
import type { AnalysisJob } from '@/shared/api/eyes-shapes';
import { hasEnded } from '@/shared/api/jobs';
import { asProblem } from '@/shared/api/problem';
import { day, duration, instant } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { buttonLook } from '@/shared/ui/button-look';
import { PageHead, Panel } from '@/shared/ui/panel';
import { EmptyState, ProblemNotice, Skeleton } from '@/shared/ui/states';
import { AnalysisResult } from './analysis-result';
import { Comparison } from './comparison';
import { LoadedGate } from './loaded-gate';
import { AnalysisProgress } from './running-analysis';
import { StageList } from './stage-list';
import { StartAnalysisButton } from './start-analysis-button';
import { obstacles } from './summary';
import { useAnalysis } from './use-analysis';

const { one: say } = t.analyses;

function titleOf(job: AnalysisJob | undefined): string {
  if (job?.result) return say.title(day(job.result.asOf));
  return job && !hasEnded(job) ? say.running : say.ended;
}

function noteOf(job: AnalysisJob | undefined): string {
  if (!job) return '';
  if (!job.startedAt || !job.finishedAt) return say.started(instant(job.createdAt));
  const seconds = (Date.parse(job.finishedAt) - Date.parse(job.startedAt)) / 1000;
  return say.made(instant(job.createdAt), duration(seconds));
}

function Failed({ job }: { job: AnalysisJob }) {
  const { problem } = job;
  const words = (problem && (t.analyses.code(problem.code) ?? problem.detail)) ?? say.unexpected;
  return (
    <Notice
      role="alert"
      tone="bad"
      icon={<TriangleAlert aria-hidden />}
      title={say.failed}
      actions={<StartAnalysisButton size="small">{say.again}</StartAnalysisButton>}
    >
      <p>{words}</p>
      {problem?.traceId !== undefined && (
        <p className="mt-1 font-mono text-xs text-ink-faint">{t.common.problem.trace(problem.traceId)}</p>
      )}
    </Notice>
  );
}

function Contents({ job }: { job: AnalysisJob }) {
  switch (job.state) {
    case 'queued':
    case 'running':
      return (
        <Panel className="grid gap-5 p-4 sm:p-5">
          <AnalysisProgress job={job} />
          <StageList job={job} />
        </Panel>
      );
    case 'failed':
      return <Failed job={job} />;
    case 'cancelled':
      return (
        <Notice
          icon={<CircleSlash2 aria-hidden />}
          title={say.cancelled}
          actions={<StartAnalysisButton size="small">{say.again}</StartAnalysisButton>}
        >
          {say.cancelledText}
        </Notice>
      );
    case 'succeeded':
      return (
        job.result && (
          <>
            {obstacles(job.result).map((asked) => (
              <div key={asked.kind + asked.window} className="mb-6">
                <LoadedGate asked={asked} />
              </div>
            ))}
            <AnalysisResult summary={job.result} />
            <Comparison job={job} summary={job.result} />
          </>
        )
      );
  }
}

const NoSuchAnalysis = () => (
  <EmptyState
    icon={<SearchX aria-hidden />}
    title={say.unknown}
    actions={
      <Link to="/analyses" className={buttonLook()}>
        {say.toAll}
      </Link>
    }
  >
    {say.unknownText}
  </EmptyState>
);

/** One analysis: watched while it runs, then what it found and what has changed since the one before. */
export function AnalysisPage() {
  const { jobId } = useParams({ from: '/inside/analyses/$jobId' });
  const { data: job, error, isPending, refetch } = useAnalysis(jobId);
  const missing = error !== null && asProblem(error).status === 404;
  return (
    <>
      <Link
        to="/analyses"
        className="mb-2 inline-flex min-h-6 items-center gap-1 text-[0.8125rem] text-ink-soft hover:text-ink [&_svg]:size-4"
      >
        <ArrowLeft aria-hidden />
        {say.back}
      </Link>
      <PageHead title={titleOf(job)} note={noteOf(job)} />
      {missing && <NoSuchAnalysis />}
      {error && !missing && <ProblemNotice className="mb-6" problem={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={5} className="h-10" />}
      {job && <Contents job={job} />}
      <EvidenceOutlet />
    </>
  );
}
