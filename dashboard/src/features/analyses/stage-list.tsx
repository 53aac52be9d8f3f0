import { Check, Circle, LoaderCircle } from 'lucide-react';
import type { AnalysisJob } from '@/shared/api/eyes-shapes';
import { cn } from '@/shared/lib/cn';
import { t } from '@/shared/text';
import { stageOf, STAGES } from './stages';

const { one: say } = t.analyses;
const ICONS = { done: Check, now: LoaderCircle, next: Circle };

/** The stages of an analysis under way: what is done, what it does now, what is to come. */
export function StageList({ job }: { job: AnalysisJob }) {
  const { stage, doing } = stageOf(job.step);
  const at = STAGES.indexOf(stage);
  return (
    <ol aria-label={say.stages} className="grid gap-1">
      {STAGES.map((one, index) => {
        const state = index < at ? 'done' : index === at ? 'now' : 'next';
        const Icon = ICONS[state];
        return (
          <li
            key={one}
            aria-current={state === 'now' ? 'step' : undefined}
            className={cn('flex min-h-7 items-center gap-2.5', state === 'next' && 'text-ink-faint')}
          >
            <Icon
              aria-label={say.stageState[state]}
              className={cn(
                'size-4 shrink-0',
                state === 'done' && 'text-good',
                state === 'now' && 'animate-spin text-accent',
              )}
            />
            <span className={cn(state === 'now' && 'font-medium')}>{say.stage[one]}</span>
            {state === 'now' && <span className="tabular text-ink-soft">{doing}</span>}
          </li>
        );
      })}
    </ol>
  );
}
