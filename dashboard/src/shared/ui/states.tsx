import { CloudOff, Gauge, Lock, SearchX, TriangleAlert, Wrench } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { asProblem, type Problem } from '@/shared/api/problem';
import { cn } from '@/shared/lib/cn';
import { duration } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Notice } from './badge';
import { Button } from './button';

/** A place that has nothing to show yet, why, and what would change that. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
  className,
}: {
  icon?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
}) {
  return (
    <div className={cn('mx-auto flex max-w-md flex-col items-center px-4 py-14 text-center', className)}>
      {icon !== undefined && (
        <div className="mb-4 grid size-12 place-items-center rounded-full bg-accent-soft text-accent [&_svg]:size-5.5">
          {icon}
        </div>
      )}
      <h2 className="text-lg font-semibold">{title}</h2>
      {children !== undefined && <div className="mt-1.5 text-ink-soft">{children}</div>}
      {actions !== undefined && <div className="mt-5 flex flex-wrap justify-center gap-2 empty:hidden">{actions}</div>}
    </div>
  );
}

/** Where something is being loaded: its shape, and a word for those who do not see it. */
export function Skeleton({ className, lines = 1 }: { className?: string; lines?: number }) {
  return (
    <div role="status" aria-label={t.common.loading} className="space-y-2.5">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={cn('h-5 animate-pulse rounded-md bg-sunken', className)} />
      ))}
    </div>
  );
}

interface Words {
  icon: ReactNode;
  title: string;
  detail: string;
  tone: 'warn' | 'bad' | 'neutral';
}

function wordsFor(problem: Problem): Words {
  const { problem: say } = t.common;
  switch (problem.status) {
    case 0:
      return { icon: <CloudOff aria-hidden />, title: say.offline, detail: say.offlineDetail, tone: 'warn' };
    case 403:
      if (problem.code === 'no-organization') {
        return { icon: <Lock aria-hidden />, title: say.nowhere, detail: problem.message, tone: 'neutral' };
      }
      return { icon: <Lock aria-hidden />, title: say.forbidden, detail: say.forbiddenDetail, tone: 'neutral' };
    case 404:
      return {
        icon: <SearchX aria-hidden />,
        title: say.missing,
        detail: problem.message || say.missingDetail,
        tone: 'neutral',
      };
    case 429:
      return { icon: <Gauge aria-hidden />, title: say.limited, detail: problem.message, tone: 'warn' };
    case 502:
    case 503:
    case 504:
      return {
        icon: <Wrench aria-hidden />,
        title: say.unavailable,
        detail: `${problem.message} ${say.unavailableDetail}`.trim(),
        tone: 'warn',
      };
    default:
      return {
        icon: <TriangleAlert aria-hidden />,
        title: say.unexpected,
        detail: problem.status >= 500 || problem.status < 0 ? say.unexpectedDetail : problem.message,
        tone: 'bad',
      };
  }
}

/** Whether asking again may be answered differently: not where it is refused, or where nothing is. */
function retryable({ status }: Problem): boolean {
  return status < 400 || status >= 500 || [408, 409, 423, 425, 429].includes(status);
}

function useCountdown(seconds: number | undefined): number {
  const [left, setLeft] = useState(seconds ?? 0);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => {
      setLeft(left - 1);
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [left]);
  return left;
}

/** What went wrong in plain words, what to do, and the trace id by which it is found in the logs. */
export function ProblemNotice({
  problem: thrown,
  onRetry,
  className,
}: {
  problem: unknown;
  onRetry?: () => void;
  className?: string;
}) {
  const problem = asProblem(thrown);
  const words = wordsFor(problem);
  const left = useCountdown(problem.status === 429 ? problem.retryAfter : undefined);
  return (
    <Notice
      role="alert"
      tone={words.tone}
      icon={words.icon}
      title={words.title}
      {...(className === undefined ? {} : { className })}
      actions={
        onRetry &&
        retryable(problem) && (
          <Button size="small" onClick={onRetry} disabled={left > 0}>
            {t.common.retry}
          </Button>
        )
      }
    >
      <p>{left > 0 ? t.common.problem.limitedDetail(duration(left)) : words.detail}</p>
      {problem.traceId !== undefined && problem.status >= 500 && (
        <p className="mt-1 font-mono text-xs text-ink-faint">{t.common.problem.trace(problem.traceId)}</p>
      )}
    </Notice>
  );
}
