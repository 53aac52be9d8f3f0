import { Link } from '@tanstack/react-router';
import { CircleSlash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { standingOf } from '@/features/evidence';
import type { Window } from '@/shared/api/client';
import { cn } from '@/shared/lib/cn';
import { count, decimal, money, percent } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';
import { EvidenceButton } from '@/shared/ui/evidence-mark';
import { Skeleton } from '@/shared/ui/states';
import { HIGH_RISK } from './high-risk';
import { isNotAnalysed, type ChurnSubject, type WindowFigures } from './use-window';

const { card: say } = t.churn;

const UNKNOWN = '–';

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

const customers = ({ customers: found, whole }: { customers: number; whole: boolean }) =>
  whole ? say.customers(count(found)) : say.atLeast(count(found));

function Contents({
  subject,
  high,
  counting,
  value,
}: { subject: ChurnSubject } & Omit<WindowFigures, 'churn' | 'subject'>) {
  const { quality } = subject.report.evidence;
  return (
    <>
      <p className="mt-2 text-[0.8125rem] text-ink-soft">{say.auc}</p>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="tabular text-2xl leading-tight font-semibold tracking-tight">
          {quality ? decimal(quality.auc) : UNKNOWN}
        </span>
        {quality && (
          <span className="tabular text-[0.8125rem] text-ink-faint">
            {say.recency(decimal(quality.aucRecencyAlone))}
          </span>
        )}
      </p>
      <Warning subject={subject} />
      <dl className={cn('mt-3 space-y-1.5 text-[0.8125rem]', !subject.report.evidence.actionable && 'text-ink-faint')}>
        <Row name={say.baseRate}>{quality ? percent(quality.baseRate, 0) : UNKNOWN}</Row>
        <Row name={say.high(percent(HIGH_RISK, 0))}>
          {quality && high ? customers(high) : counting ? say.counting : UNKNOWN}
        </Row>
        <Row name={say.value}>{quality && value ? money(value) : UNKNOWN}</Row>
      </dl>
    </>
  );
}

/** One window at a glance: how well churn is foretold, and what is at stake. A press shows its list. */
export function WindowCard({
  window,
  analysis,
  chosen,
  figures: { churn, subject, ...stakes },
  onOpen,
}: {
  window: Window;
  analysis: string | undefined;
  chosen: boolean;
  figures: WindowFigures;
  onOpen: (subject: ChurnSubject) => void;
}) {
  const days = t.common.window[window];
  return (
    <li
      className={cn(
        'relative rounded-xl border bg-surface p-4 shadow-panel sm:p-5',
        chosen ? 'border-accent ring-1 ring-accent' : 'border-line hover:border-line-strong',
      )}
    >
      <div className="flex items-start justify-between gap-2">
        <h2 className="text-[0.9375rem] font-semibold">
          {/* The whole card takes the press; the evidence's button lies above it. */}
          <Link
            to="/churn"
            search={{ window, ...(analysis === undefined ? {} : { analysis }) }}
            replace
            resetScroll={false}
            aria-current={chosen ? 'true' : undefined}
            className="after:absolute after:inset-0 after:rounded-xl"
          >
            {say.within(days)}
          </Link>
        </h2>
        {subject && (
          <EvidenceButton
            className="relative"
            standing={standingOf(subject)}
            what={say.evidence(days)}
            onClick={() => {
              onOpen(subject);
            }}
          />
        )}
      </div>
      {subject && <Contents subject={subject} {...stakes} />}
      {!subject && churn.isPending && <Skeleton lines={4} className="mt-3" />}
      {!subject && isNotAnalysed(churn.error) && <p className="mt-3 text-ink-soft">{say.notAnalysed}</p>}
    </li>
  );
}
