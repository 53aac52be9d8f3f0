import { seriesColor } from '@/shared/chart/palette';
import { cn } from '@/shared/lib/cn';

/** The colour of a segment: the same on the map, in tables and on its own page. */
export const Swatch = ({ index, className }: { index: number | null; className?: string }) => (
  <span
    aria-hidden
    className={cn('inline-block size-2.5 shrink-0 rounded-full', index === null && 'bg-line-strong', className)}
    style={index === null ? undefined : { backgroundColor: seriesColor(index) }}
  />
);
