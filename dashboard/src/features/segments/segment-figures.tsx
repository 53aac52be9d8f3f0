import type { ReactNode } from 'react';
import { EvidenceRing, standingOf, type EvidenceSubject } from '@/features/evidence';
import type { Segment, SegmentsReport } from '@/shared/api/eyes-shapes';
import { riskShare } from '@/shared/lib/figures';
import { count, money, percent } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Figure } from '@/shared/ui/figure';
import { Panel } from '@/shared/ui/panel';
import type { Grounds } from './use-grounds';

const { one: say } = t.segments;

const sum = (segments: readonly Segment[], of: (segment: Segment) => number) =>
  segments.reduce((all, segment) => all + of(segment), 0);

/** The mean risk over all segments, each counted by those whom the test covers; null where none was measured. */
function riskOfAll(segments: readonly Segment[]): number | null {
  const known = segments.filter(({ churnRisk }) => churnRisk !== null);
  const tested = sum(known, (one) => one.tested?.customers ?? 0);
  return tested === 0 ? null : sum(known, (one) => (one.churnRisk ?? 0) * (one.tested?.customers ?? 0)) / tested;
}

/** What is said below the risk: of whom it is, and what it is over all. */
function riskNote({ tested, churnRisk, lapsed }: Segment, all: number | null): ReactNode {
  if (churnRisk === null) return tested === null && lapsed > 0 ? say.allSilent : undefined;
  return [tested && say.ofTested(count(tested.customers)), all !== null && say.riskAll(riskShare(all, 1))]
    .filter(Boolean)
    .join('; ');
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
  const shareOf = (amount: number, whole: number, words: (share: string) => string): ReactNode =>
    whole > 0 ? words(percent(amount / whole)) : undefined;
  const trusted = grounds.churn && standingOf(grounds.churn) === 'passed';
  const churned = (figure: string) => <span className={trusted ? '' : 'text-ink-faint'}>{figure}</span>;
  const ring = (subject: EvidenceSubject | undefined, what: string) =>
    subject && <EvidenceRing subject={subject} what={what} />;
  return (
    <Panel className="grid grid-cols-2 gap-x-6 gap-y-5 p-4 sm:p-5 md:grid-cols-3 xl:grid-cols-5">
      <Figure
        label={say.customers}
        value={count(segment.size)}
        mark={ring(grounds.segments, t.segments.rings.groupsFor)}
      >
        {say.share(percent(segment.share))}
      </Figure>
      <Figure label={say.value} value={money(segment.value)}>
        {shareOf(segment.value.amount, value, say.valueShare)}
      </Figure>
      <Figure
        label={say.risk(window)}
        value={churned(segment.churnRisk === null ? say.unknown : riskShare(segment.churnRisk, 1))}
        mark={ring(grounds.churn, t.segments.rings.risksFor(window))}
      >
        {riskNote(segment, riskOfAll(segments))}
      </Figure>
      <Figure
        label={say.atRisk}
        value={churned(segment.valueAtRisk === null ? say.unknown : money(segment.valueAtRisk))}
      >
        {segment.valueAtRisk === null ? undefined : shareOf(segment.valueAtRisk.amount, atRisk, say.atRiskShare)}
      </Figure>
      <Figure label={say.winBack} value={segment.lapsed === 0 ? say.nobody : money(segment.winBackValue)}>
        {segment.lapsed === 0 ? say.nobodySilent : say.silent(count(segment.lapsed))}
      </Figure>
    </Panel>
  );
}
