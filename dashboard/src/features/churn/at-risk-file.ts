import type { AtRisk, ChurnReport } from '@/shared/api/eyes-shapes';
import { majorUnits } from '@/shared/lib/format';
import { t } from '@/shared/text';

const { export: say } = t.churn;

type Cell = string | number | null;

/** The name of an export's file, without its ending. */
export const fileName = ({ window, asOf, evidence }: ChurnReport): string =>
  evidence.actionable ? say.file(window, asOf) : say.warnedFile(window, asOf);

/** The head of an export. Where nothing may act on it, a comment stands before all else. */
export const header = ({ evidence }: ChurnReport): string[] =>
  evidence.actionable ? say.header : [say.comment, ...say.header];

/** A row of an export. The evidence travels along in each, because files are cut and put together. */
export function row(report: ChurnReport, { customerId, risk, value, reasons }: AtRisk): Cell[] {
  const { window, asOf, analysisId, evidence } = report;
  const { gate, actionable, quality } = evidence;
  const because = (direction: 'raises' | 'lowers') =>
    reasons
      .filter((reason) => reason.direction === direction)
      .map(t.phrases.reason)
      .join('; ');
  const cells = [
    customerId,
    risk,
    majorUnits(value),
    value.currency,
    because('raises'),
    because('lowers'),
    window,
    asOf,
    analysisId,
    gate,
    String(actionable),
    quality?.auc ?? null,
  ];
  return actionable ? cells : [say.warning[gate === 'failed' ? 'failed' : 'weak'], ...cells];
}
