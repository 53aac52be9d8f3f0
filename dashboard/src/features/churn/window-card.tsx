import { Link } from '@tanstack/react-router';
import { CircleSlash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { EvidenceRing, standingOf } from '@/features/evidence';
import type { Window } from '@/shared/api/client';
import { cn } from '@/shared/lib/cn';
import { count, money, percent } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';
import { Skeleton } from '@/shared/ui/states';
import { isNotAnalysed, type ChurnSubject, type WindowFigures } from './use-window';

const { card: say } = t.churn;

const UNKNOWN = '–';

/** From here on the service counts a risk as high. */
const HIGH_RISK = 0.7;

function Warning({ subject }: { subject: ChurnSubject }) {
  const standing = standingOf(subject);
  if (standing === 'passed') return null;
  const tone = { failed: 'bad', weak: 'warn', none: 'neutral' } as const;
  return (
    <Badge tone={tone[standing]} className="mt-2">
      <CircleSlash2 aria-hidden />
      {say[standing]}
    </Badge>
  );
}

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="flex items-baseline justify-between gap-3">
    <dt>{name}</dt>
    <dd className="tabular text-right font-medium">{children}</dd>
  </div>
);

function Contents({ subject }: { subject: ChurnSubject }) {
  const { stakes, evidence } = subject.report;
  const greyed = !evidence.actionable && 'text-ink-faint';
  return (
    <>
      <p className="mt-2 text-[0.8125rem] text-ink-soft">{say.value}</p>
      <p className={cn('tabular text-3xl leading-tight font-semibold tracking-tight', greyed)}>
        {stakes === null ? UNKNOWN : money(stakes.valueAtRisk)}
      </p>
      <Warning subject={subject} />
      <dl className={cn('mt-3 space-y-1.5 text-[0.8125rem]', greyed)}>
        <Row name={say.tested}>{stakes === null ? UNKNOWN : say.customers(count(stakes.customers))}</Row>
        <Row name={say.high(percent(HIGH_RISK, 0))}>
          {stakes === null ? UNKNOWN : say.customers(count(stakes.highRisk))}
        </Row>
        <Row name={say.baseRate}>{evidence.quality ? percent(evidence.quality.baseRate, 0) : UNKNOWN}</Row>
      </dl>
    </>
  );
}

/** As much room as what comes will take. */
const Loading = () => (
  <div className="mt-2">
    <Skeleton className="h-36" />
  </div>
);

/** One window at a glance: what is at stake, and among how many. A press shows its list. */
export function WindowCard({
  window,
  chosen,
  figures: { churn, subject },
}: {
  window: Window;
  chosen: boolean;
  figures: WindowFigures;
}) {
  const days = t.common.window[window];
  return (
    <li
      className={cn(
        'relative rounded-xl border bg-surface p-4 shadow-panel sm:p-5',
        chosen ? 'border-accent ring-1 ring-accent' : 'border-line hover:border-line-strong',
      )}
    >
      <div className="flex min-h-7 items-start justify-between gap-2">
        <h2 className="text-[0.9375rem] font-semibold">
          {/* The whole card takes the press; the evidence's button lies above it. */}
          <Link
            to="/churn"
            search={(before: object) => ({ ...before, window })}
            replace
            resetScroll={false}
            aria-current={chosen ? 'true' : undefined}
            className="after:absolute after:inset-0 after:rounded-xl"
          >
            {say.within(days)}
          </Link>
        </h2>
        {subject && <EvidenceRing className="relative" subject={subject} what={say.evidence(days)} />}
      </div>
      {subject && <Contents subject={subject} />}
      {!subject && churn.isPending && <Loading />}
      {!subject && isNotAnalysed(churn.error) && <p className="mt-3 text-ink-soft">{say.notAnalysed}</p>}
    </li>
  );
}
