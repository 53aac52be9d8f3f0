import { cn } from '@/shared/lib/cn';
import type { Criterion } from './criteria';

/** A figure on its scale: what is needed as a zone behind a tick, the interval as a band, the figure as a dot. */
export function Scale({ criterion }: { criterion: Criterion }) {
  const { value, interval, needed, met, scale, end } = criterion;
  const [from, to] = scale;
  const place = (at: number) => `${Math.min(1, Math.max(0, (at - from) / (to - from))) * 100}%`;
  const span = (low: number, high: number) => ({ left: place(low), right: `calc(100% - ${place(high)})` });
  const tone = needed === null ? 'bg-ink-faint' : met ? 'bg-good' : 'bg-bad';
  return (
    <div aria-hidden className="tabular text-xs text-ink-faint">
      <div className="relative mx-1.5 h-5">
        <div className="absolute inset-x-0 top-2 h-1 rounded-full bg-sunken" />
        {needed && (
          <div
            className="absolute top-2 h-1 rounded-full bg-good/30"
            style={needed.side === 'least' ? span(needed.at, to) : span(from, needed.at)}
          />
        )}
        {interval && (
          <div className={cn('absolute top-1.5 h-2 rounded-full opacity-35', tone)} style={span(...interval)} />
        )}
        {needed && (
          <div className="absolute top-0.5 h-4 w-0.5 -translate-x-1/2 bg-ink-soft" style={{ left: place(needed.at) }} />
        )}
        <div
          className={cn('absolute top-1 size-3 -translate-x-1/2 rounded-full border-2 border-surface', tone)}
          style={{ left: place(value) }}
        />
      </div>
      <div className="flex justify-between">
        <span>{end(from)}</span>
        <span>{end(to)}</span>
      </div>
    </div>
  );
}
