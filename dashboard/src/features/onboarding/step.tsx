import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/shared/lib/cn';
import { t } from '@/shared/text';

export type StepState = 'done' | 'now' | 'later';

const MARKS: Record<StepState, string> = {
  done: 'border-good bg-good-soft text-good',
  now: 'border-accent bg-accent text-on-accent',
  later: 'border-line-strong/50 text-ink-faint',
};

/** One step of the set-up on its thread: whether it is done, and what is to be done. */
export function Step({
  number,
  state,
  title,
  children,
}: {
  number: number;
  state: StepState;
  title: string;
  children: ReactNode;
}) {
  return (
    <li className="group relative grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 pb-8 last:pb-0 sm:gap-x-4">
      <span aria-hidden className="absolute top-9 bottom-1 left-[calc(1rem-0.5px)] w-px bg-line group-last:hidden" />
      <span
        aria-hidden
        className={cn('tabular grid size-8 place-items-center rounded-full border text-sm font-semibold', MARKS[state])}
      >
        {state === 'done' ? <Check className="size-4" /> : number}
      </span>
      <div className="min-w-0">
        <h2
          className={cn('flex min-h-8 items-center text-base font-semibold', state === 'later' && 'text-ink-faint')}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          {title}
          <span className="sr-only">: {t.onboarding.state[state]}</span>
        </h2>
        <div className={cn('mt-1', state === 'later' && 'text-ink-faint')}>{children}</div>
      </div>
    </li>
  );
}
