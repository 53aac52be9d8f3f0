import type { SegmentAttempt } from '@/shared/api/eyes-shapes';
import { decimal } from '@/shared/lib/format';
import { t } from '@/shared/text';

const shown = (value: unknown): string =>
  typeof value === 'number' && !Number.isInteger(value) ? decimal(value, 3) : String(value);

/** The parameters of a clustering: 3 groups, 10 starts. */
export const parametersInWords = ({ parameters }: Pick<SegmentAttempt, 'parameters'>): string =>
  Object.entries(parameters)
    .map(([name, value]) => t.evidence.parameter(name, shown(value)))
    .join(', ');

/** What was looked at: days since the last order, orders so far. */
export const featuresInWords = (features: readonly string[]): string => features.map(t.evidence.feature).join(', ');
