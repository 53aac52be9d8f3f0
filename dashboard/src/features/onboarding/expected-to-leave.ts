import type { Segment } from '@/shared/api/eyes-shapes';

/** How many customers of all segments are expected to leave, by their mean risks; null where one is not known. */
export function expectedToLeave(segments: readonly Pick<Segment, 'size' | 'churnRisk'>[]) {
  if (segments.length === 0 || segments.some(({ churnRisk }) => churnRisk === null)) return null;
  return {
    customers: segments.reduce((sum, { size }) => sum + size, 0),
    leaving: segments.reduce((sum, { size, churnRisk }) => sum + size * (churnRisk ?? 0), 0),
  };
}
