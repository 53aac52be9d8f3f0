import { cn } from '@/shared/lib/cn';

/** How far something has come, 0 to 1. */
export function ProgressBar({ value, label, className }: { value: number; label: string; className?: string }) {
  const share = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={share}
      aria-valuemin={0}
      aria-valuemax={100}
      className={cn('h-2 overflow-hidden rounded-full bg-sunken', className)}
    >
      <div className="h-full rounded-full bg-accent transition-[width] duration-500" style={{ width: `${share}%` }} />
    </div>
  );
}

const FILLS = { accent: 'bg-accent', warn: 'bg-warn', neutral: 'bg-line-strong' };

/** A share as a thin bar behind which the eye compares rows; the figure stands beside it. */
export function ShareBar({ value, tone = 'accent' }: { value: number; tone?: keyof typeof FILLS }) {
  return (
    <span aria-hidden className="inline-block h-1.5 w-16 overflow-hidden rounded-full bg-sunken align-middle">
      <span
        className={cn('block h-full rounded-full', FILLS[tone])}
        style={{ width: `${Math.min(1, Math.max(0, value)) * 100}%` }}
      />
    </span>
  );
}
