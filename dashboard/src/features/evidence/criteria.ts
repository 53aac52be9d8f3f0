import type { ChurnEvidence, SegmentsEvidence } from '@/shared/api/eyes-shapes';
import { besideLimit } from '@/shared/lib/figures';
import { decimal, percent } from '@/shared/lib/format';
import { t } from '@/shared/text';
import type { EvidenceSubject } from './subject';

/** The two ends of a 95 % interval. */
type Interval = readonly [number, number];

/** One figure of the evidence, and what is asked of it. */
export interface Criterion {
  id: keyof typeof t.evidence.criteria;
  value: number;
  interval?: Interval;
  /** Where it has to be; null where it is told for information. */
  needed: { at: number; side: 'least' | 'most'; words: string } | null;
  /** Whether it is; the service's verdict, which knows more places than the figure shows. */
  met: boolean;
  /** What it stands in the way of. */
  gates: 'showing' | 'acting' | 'nothing';
  /** Where the scale that it is drawn on begins and ends. */
  scale: readonly [number, number];
  /** The figure, never rounded onto what is needed. */
  figure: string;
  show: (value: number) => string;
  /** The same for the scale's ends, which are round. */
  end: (value: number) => string;
}

/** The codes by which the service says that a criterion is not met. */
const CODES = {
  silhouette: ['silhouette-below-0.45'],
  k: ['fewer-than-3-segments'],
  smallest: ['smallest-segment-below-5-percent'],
  noise: ['noise-above-10-percent'],
  auc: ['auc-below-0.70'],
  margin: ['margin-over-recency-below-0.02', 'margin-over-recency-uncertain'],
  calibration: ['calibration-error-above-0.10'],
};

const { neededLeast, neededMost, neededMargin } = t.evidence;
const ends = ([low = Number.NaN, high = Number.NaN]: readonly number[]): Interval => [low, high];
const plain = (value: number) => decimal(value, 3).replace('-', '−');
const two = (value: number) => decimal(value, 2);
const share = (value: number) => percent(value);
const wholeShare = (value: number) => percent(value, 0);
const tenthBelow = (value: number) => Math.floor(value * 10) / 10;
const tenthAbove = (value: number) => Math.ceil(value * 10) / 10;
/** A figure as it stands beside the limit that it is judged by. */
const beside = (value: number, limit: number) => besideLimit(value, limit, decimal, 3).replace('-', '−');
const shareBeside = (value: number, limit: number) => besideLimit(value, limit, percent, 1);
const round = (value: number) => value.toString().replace('-', '−');

const least = (at: number, show: (value: number) => string) =>
  ({ at, side: 'least', words: neededLeast(show(at)) }) as const;
const most = (at: number, show: (value: number) => string) =>
  ({ at, side: 'most', words: neededMost(show(at)) }) as const;

/** What segments must show to count; nothing where nothing was measured. */
export function criteriaOfSegments({ quality, reasons, limits }: SegmentsEvidence): Criterion[] {
  if (quality === null) return [];
  const met = (id: keyof typeof CODES) => !CODES[id].some((code) => reasons.includes(code));
  return [
    {
      id: 'silhouette',
      value: quality.silhouette,
      figure: beside(quality.silhouette, limits.silhouette),
      interval: ends(quality.silhouetteInterval),
      needed: least(limits.silhouette, two),
      met: met('silhouette'),
      gates: 'showing',
      scale: [0, 1],
      show: plain,
      end: round,
    },
    {
      id: 'k',
      value: quality.k,
      figure: String(quality.k),
      needed: least(limits.k, String),
      met: met('k'),
      gates: 'showing',
      scale: [0, Math.max(10, quality.k)],
      show: String,
      end: round,
    },
    {
      id: 'smallest',
      value: quality.smallestShare,
      figure: shareBeside(quality.smallestShare, limits.smallestShare),
      needed: least(limits.smallestShare, wholeShare),
      met: met('smallest'),
      gates: 'showing',
      scale: [0, 0.5],
      show: share,
      end: wholeShare,
    },
    {
      id: 'noise',
      value: quality.noiseShare,
      figure: shareBeside(quality.noiseShare, limits.noiseShare),
      needed: most(limits.noiseShare, wholeShare),
      met: met('noise'),
      gates: 'showing',
      scale: [0, 0.5],
      show: share,
      end: wholeShare,
    },
    {
      id: 'stability',
      value: quality.stability,
      figure: two(quality.stability),
      needed: null,
      met: true,
      gates: 'nothing',
      scale: [0, 1],
      show: two,
      end: round,
    },
  ];
}

/** What risks must show to count, and to be acted on; nothing where nothing was measured. */
export function criteriaOfChurn({ quality, reasons, limits }: ChurnEvidence): Criterion[] {
  if (quality === null) return [];
  const met = (id: keyof typeof CODES) => !CODES[id].some((code) => reasons.includes(code));
  const auc = ends(quality.aucInterval);
  const margin = ends(quality.marginInterval);
  return [
    {
      id: 'auc',
      value: quality.auc,
      figure: beside(quality.auc, limits.auc),
      interval: auc,
      needed: least(limits.auc, two),
      met: met('auc'),
      gates: 'showing',
      scale: [Math.min(0.5, tenthBelow(auc[0])), 1],
      show: plain,
      end: round,
    },
    {
      id: 'margin',
      value: quality.auc - quality.aucRecencyAlone,
      figure: beside(quality.auc - quality.aucRecencyAlone, limits.marginOverRecency),
      interval: margin,
      needed: { at: limits.marginOverRecency, side: 'least', words: neededMargin(two(limits.marginOverRecency)) },
      met: met('margin'),
      gates: 'showing',
      scale: [Math.min(-0.1, tenthBelow(margin[0])), Math.max(0.3, tenthAbove(margin[1]))],
      show: plain,
      end: round,
    },
    {
      id: 'calibration',
      value: quality.expectedCalibrationError,
      figure: beside(quality.expectedCalibrationError, limits.calibrationError),
      needed: most(limits.calibrationError, two),
      met: met('calibration'),
      gates: 'acting',
      scale: [0, 0.5],
      show: plain,
      end: round,
    },
  ];
}

/** The criteria of a subject. */
export const criteriaOf = (subject: EvidenceSubject): Criterion[] =>
  subject.kind === 'segments' ? criteriaOfSegments(subject.report.evidence) : criteriaOfChurn(subject.report.evidence);

/** What the evidence says besides its criteria, as words. */
export const remarksOf = ({ report }: EvidenceSubject): string[] =>
  report.evidence.reasons.filter((code) => !Object.values(CODES).flat().includes(code)).map(t.evidence.reason);
