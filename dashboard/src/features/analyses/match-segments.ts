import type { Segment } from '@/shared/api/eyes-shapes';
import { segmentName } from '@/shared/api/segment-name';
import { majorUnits } from '@/shared/lib/format';

/** A segment now and what it was then; one of the two is missing where it is new or gone. */
export interface Match {
  now: Segment | null;
  then: Segment | null;
}

/** Farther apart than this, two segments are not the same: about a factor of three over the three measures together. */
const FARTHEST = 1.1;

/** How far two segments are apart: by the factors between their median last order, orders and spend. */
function distance(one: Segment, other: Segment): number {
  const measures = (segment: Segment) => [
    segment.medianRecencyDays,
    segment.medianOrders,
    Math.max(0, majorUnits(segment.medianSpend)),
  ];
  const others = measures(other);
  return Math.hypot(...measures(one).map((value, index) => Math.log1p(value) - Math.log1p(others[index] ?? 0)));
}

/** Which segments of two analyses are the same: by name; the others by how near they are, the nearest first. */
export function matchSegments(now: readonly Segment[], then: readonly Segment[]): Match[] {
  const partner = new Map<Segment, Segment>();
  for (const segment of now) {
    const same = then.find((before) => segmentName(before) === segmentName(segment));
    if (same) partner.set(segment, same);
  }
  const free = (segment: Segment) => ![...partner.values()].includes(segment);
  const pairs = now
    .filter((segment) => !partner.has(segment))
    .flatMap((segment) => then.filter(free).map((before) => ({ segment, before, apart: distance(segment, before) })))
    .filter(({ apart }) => apart <= FARTHEST)
    .sort((one, other) => one.apart - other.apart);
  for (const { segment, before } of pairs) {
    if (!partner.has(segment) && free(before)) partner.set(segment, before);
  }
  return [
    ...now.map((segment) => ({ now: segment, then: partner.get(segment) ?? null })),
    ...then.filter(free).map((before) => ({ now: null, then: before })),
  ];
}
