import { TrendingDown, TrendingUp } from 'lucide-react';
import type { ReasonLine } from '@/shared/api/eyes-shapes';
import { cn } from '@/shared/lib/cn';
import { t } from '@/shared/text';

const ICONS = { raises: TrendingUp, lowers: TrendingDown };

/** Why a risk is higher or lower than usual, the strongest first. */
export function ReasonList({ reasons, className }: { reasons: readonly ReasonLine[]; className?: string }) {
  if (reasons.length === 0) return <p className={cn('text-ink-faint', className)}>{t.segments.noReasons}</p>;
  return (
    <ul className={cn('grid gap-0.5', className)}>
      {reasons.map(({ feature, direction, text }) => {
        const Icon = ICONS[direction];
        return (
          <li key={feature} className="flex min-w-0 items-start gap-1.5">
            <Icon
              aria-label={t.segments.reason[direction]}
              className={cn('mt-0.5 size-3.5 shrink-0', direction === 'raises' ? 'text-warn' : 'text-good')}
            />
            <span className="min-w-0">{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
