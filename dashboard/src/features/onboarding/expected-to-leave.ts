import type { Segment } from '@/shared/api/eyes-shapes';

/** How many of those whom the test covers are expected to leave, by their mean risks; null where none is known. */
export function expectedToLeave(segments: readonly Pick<Segment, 'tested' | 'churnRisk'>[]) {
  const known = segments.flatMap(({ tested, churnRisk }) =>
    tested === null || churnRisk === null ? [] : [{ customers: tested.customers, churnRisk }],
  );
  if (known.length === 0) return null;
  return {
    customers: known.reduce((sum, { customers }) => sum + customers, 0),
    leaving: known.reduce((sum, { customers, churnRisk }) => sum + customers * churnRisk, 0),
  };
}
