import { Check, Circle, LoaderCircle } from 'lucide-react';
import { useJob, type Job } from '@/shared/api/jobs';
import { cn } from '@/shared/lib/cn';
import { t } from '@/shared/text';
import { Panel } from '@/shared/ui/panel';
import { ProgressBar } from '@/shared/ui/progress';
import { phaseOf } from './analysis-phases';

const say = t.onboarding.analysis;

/** An analysis as it goes on, step by step. */
export function AnalysisRunning({ job: listed }: { job: Job }) {
  const job = useJob(listed.self).data ?? listed;
  const { at, detail } = phaseOf(job.step);
  return (
    <Panel className="p-4 sm:p-5">
      <ProgressBar value={job.progress} label={t.common.job.progress(say.label)} />
      <ol aria-label={say.running} className="mt-4 grid gap-2">
        {say.phases.map((phase, index) => (
          <li
            key={phase}
            aria-current={index === at ? 'step' : undefined}
            className={cn('flex items-center gap-2', index > at && 'text-ink-faint', index === at && 'font-medium')}
          >
            {index < at && <Check className="size-4 shrink-0 text-good" aria-hidden />}
            {index === at && <LoaderCircle className="size-4 shrink-0 animate-spin text-accent" aria-hidden />}
            {index > at && <Circle className="size-4 shrink-0" aria-hidden />}
            <span>
              {phase}
              {index === at && detail !== '' && <span className="font-normal text-ink-faint">, {detail}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
