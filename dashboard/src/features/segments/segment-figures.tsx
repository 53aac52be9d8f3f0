import type { ReactNode } from 'react';
import { standingOf, type EvidenceSubject } from '@/features/evidence';
import type { Segment, SegmentsReport } from '@/shared/api/eyes-shapes';
import { count, money, percent } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { EvidenceButton } from '@/shared/ui/evidence-mark';
import { Figure } from '@/shared/ui/figure';
import { Panel } from '@/shared/ui/panel';
import type { Grounds } from './use-grounds';

const { one: say } = t.segments;

const sum = (segments: readonly Segment[], of: (segment: Segment) => number) =>
  segments.reduce((all, segment) => all + of(segment), 0);

/** The mean risk over all segments, each counted by its customers; null where none was measured. */
function riskOfAll(segments: readonly Segment[]): number | null {
  const known = segments.filter(({ churnRisk }) => churnRisk !== null);
  if (known.length === 0) return null;
  return sum(known, ({ churnRisk, size }) => (churnRisk ?? 0) * size) / sum(known, ({ size }) => size);
}

/** A segment's headline figures beside those of all segments. */
export function SegmentFigures({
  segment,
  report,
  grounds,
}: {
  segment: Segment;
  report: SegmentsReport;
  grounds: Grounds;
}) {
  const { segments } = report;
  const window = t.common.window[report.window];
  const value = sum(segments, (one) => one.value.amount);
  const atRisk = sum(segments, (one) => one.valueAtRisk?.amount ?? 0);
  const all = riskOfAll(segments);
  const shareOf = (amount: number, whole: number, words: (share: string) => string): ReactNode =>
    whole > 0 ? words(percent(amount / whole)) : undefined;
  const mark = (subject: EvidenceSubject | undefined, what: string) =>
    subject && (
      <EvidenceButton
        standing={standingOf(subject)}
        what={what}
        onClick={() => {
          grounds.open(subject);
        }}
      />
    );
  return (
    <Panel className="grid grid-cols-2 gap-x-6 gap-y-5 p-4 sm:p-5 lg:grid-cols-4">
      <Figure label={say.customers} value={count(segment.size)} mark={mark(grounds.segments, say.customers)}>
        {say.share(percent(segment.share))}
      </Figure>
      <Figure label={say.value} value={money(segment.value)} mark={mark(grounds.segments, say.value)}>
        {shareOf(segment.value.amount, value, say.valueShare)}
      </Figure>
      <Figure
        label={say.risk(window)}
        value={segment.churnRisk === null ? say.unknown : percent(segment.churnRisk)}
        mark={mark(grounds.churn, say.risk(window))}
      >
        {all === null ? undefined : say.riskAll(percent(all))}
      </Figure>
      <Figure
        label={say.atRisk}
        value={segment.valueAtRisk === null ? say.unknown : money(segment.valueAtRisk)}
        mark={mark(grounds.churn, say.atRisk)}
      >
        {segment.valueAtRisk === null ? undefined : shareOf(segment.valueAtRisk.amount, atRisk, say.atRiskShare)}
      </Figure>
    </Panel>
  );
}
