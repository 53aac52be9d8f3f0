import type { ReactNode } from 'react';
import { EvidenceRing, standingOfChurn, standingOfSegments, type Asked } from '@/features/evidence';
import type { AnalysedData, ChurnReport, SegmentsReport } from '@/shared/api/eyes-shapes';
import { besideLimit } from '@/shared/lib/figures';
import { change, count, day, daysBetween, decimal } from '@/shared/lib/format';
import { t } from '@/shared/text';
import type { Standing } from '@/shared/ui/evidence-mark';

const { compare: say } = t.analyses;

/** The same of two analyses. */
export interface Both<R> {
  now: R;
  then: R;
}

/** One line of a comparison. */
export interface Line {
  what: string;
  then: ReactNode;
  now: ReactNode;
  change: string;
}

const signed = (value: number, text: string) => (value < 0 ? `−${text}` : `+${text}`);

/** What is nearer to each other is the same but for how computers reckon. */
const NO_CHANGE = 1e-9;

function movement(now: number | undefined, then: number | undefined): string {
  if (now === undefined || then === undefined) return '';
  return Math.abs(now - then) < NO_CHANGE
    ? say.unchanged
    : signed(now - then, besideLimit(Math.abs(now - then), 0, decimal, 3));
}

interface Measured {
  figure: number | undefined;
  limit: number;
  standing: Standing;
  asked: Asked;
}

function evidenceLine(what: string, { now, then }: Both<Measured>): Line {
  const cell = ({ figure, limit, standing, asked }: Measured, when: string) => (
    <EvidenceRing standing={standing} asked={asked} what={t.analyses.list.gateOf(what, when)} className="-mr-1">
      {figure === undefined ? t.analyses.one.notMeasured : besideLimit(figure, limit, decimal, 3)}
    </EvidenceRing>
  );
  return {
    what,
    then: cell(then, say.then),
    now: cell(now, say.now),
    change: movement(now.figure, then.figure),
  };
}

const each = <R, S>({ now, then }: Both<R>, of: (one: R) => S): Both<S> => ({ now: of(now), then: of(then) });

/** What the gates said of the segments and of the risks, then and now. */
export function evidenceLines(segments: Both<SegmentsReport>, churn: Both<ChurnReport>): Line[] {
  return [
    evidenceLine(
      say.gates.segments,
      each(segments, ({ evidence, window, analysisId }) => ({
        figure: evidence.quality?.silhouette,
        limit: evidence.limits.silhouette,
        standing: standingOfSegments(evidence),
        asked: { kind: 'segments', window, analysis: analysisId },
      })),
    ),
    evidenceLine(
      say.gates.auc(t.common.window[churn.now.window]),
      each(churn, ({ evidence, window, analysisId }) => ({
        figure: evidence.quality?.auc,
        limit: evidence.limits.auc,
        standing: standingOfChurn(evidence),
        asked: { kind: 'churn', window, analysis: analysisId },
      })),
    ),
  ];
}

function countLine(what: string, { now, then }: Both<number>): Line {
  const share = now === then ? say.unchanged : change(now, then);
  return { what, then: count(then), now: count(now), change: share ?? signed(now - then, count(now - then)) };
}

function dayLine(what: string, { now, then }: Both<string | null>): Line {
  const shown = (value: string | null) => (value === null ? t.analyses.list.none : day(value));
  const days = now && then ? daysBetween(then, now) : 0;
  const moved = days === 0 ? say.unchanged : signed(days, say.days(count(Math.abs(days)), Math.abs(days) === 1));
  return { what, then: shown(then), now: shown(now), change: now && then ? moved : '' };
}

/** What the analyses were made from, then and now. */
export function dataLines(segments: Both<SegmentsReport>): Line[] {
  const data = each(segments, ({ evidence }) => evidence.data);
  const of = <K extends keyof AnalysedData>(key: K) => each(data, (one) => one[key]);
  return [
    countLine(
      say.data.customers,
      each(segments, ({ customers }) => customers),
    ),
    countLine(say.data.orders, of('orders')),
    countLine(say.data.refunds, of('refunds')),
    dayLine(say.data.from, of('from')),
    dayLine(say.data.to, of('to')),
  ];
}
