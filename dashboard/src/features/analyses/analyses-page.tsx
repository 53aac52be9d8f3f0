import { useQuery } from '@tanstack/react-query';
import { Telescope } from 'lucide-react';
import { EvidenceOutlet } from '@/features/evidence';
import { analysesQuery } from '@/shared/api/eyes';
import { hasEnded } from '@/shared/api/jobs';
import { t } from '@/shared/text';
import { PageHead, Panel, PanelHead } from '@/shared/ui/panel';
import { EmptyState, ProblemNotice, Skeleton } from '@/shared/ui/states';
import { AnalysesTable } from './analyses-table';
import { RunningAnalysis } from './running-analysis';
import { StartAnalysisButton } from './start-analysis-button';
import { StartOptions } from './start-options';

/** All analyses: starting one, watching those that run, and what the others found. */
export function AnalysesPage() {
  const list = useQuery(analysesQuery);
  const jobs = list.data?.items ?? [];
  const running = jobs.filter((job) => !hasEnded(job));
  const ended = jobs.filter(hasEnded);
  const none = list.isSuccess && jobs.length === 0;
  return (
    <>
      <PageHead title={t.analyses.title} note={t.analyses.note}>
        {(jobs.length > 0 || list.isError) && (
          <>
            <StartOptions />
            <StartAnalysisButton />
          </>
        )}
      </PageHead>
      {list.isError && <ProblemNotice className="mb-6" problem={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton lines={6} className="h-10" />}
      {none && (
        <Panel>
          <EmptyState
            icon={<Telescope aria-hidden />}
            title={t.analyses.empty.title}
            actions={
              <>
                <StartAnalysisButton />
                <StartOptions />
              </>
            }
          >
            {t.analyses.empty.text}
          </EmptyState>
        </Panel>
      )}
      {running.length > 0 && (
        <Panel className="mb-6 pb-1">
          <PanelHead title={t.analyses.running.title} />
          <ul className="divide-y divide-line">
            {running.map((job) => (
              <RunningAnalysis key={job.id} listed={job} />
            ))}
          </ul>
        </Panel>
      )}
      {ended.length > 0 && (
        <Panel className="pb-2">
          <PanelHead title={t.analyses.list.title} note={t.analyses.list.note} />
          <AnalysesTable jobs={ended} />
        </Panel>
      )}
      <EvidenceOutlet />
    </>
  );
}
