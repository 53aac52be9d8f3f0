import { TrendingDown, TrendingUp } from 'lucide-react';
import type { ReasonLine } from '@/shared/api/eyes-shapes';
import { capitalized } from '@/shared/lib/format';
import { t } from '@/shared/text';

const { risk: say } = t.customers;

const WAYS = [
  { direction: 'raises', title: say.raises, icon: TrendingUp },
  { direction: 'lowers', title: say.lowers, icon: TrendingDown },
] as const;

/** What makes a risk higher and what makes it lower, in words. */
export function RiskReasons({ reasons }: { reasons: readonly ReasonLine[] }) {
  return WAYS.map(({ direction, title, icon: Icon }) => {
    const lines = reasons.filter((reason) => reason.direction === direction);
    return (
      lines.length > 0 && (
        <div key={direction} className="mt-3">
          <h4 className="flex items-center gap-1.5 text-[0.8125rem] font-medium">
            <Icon className="size-3.5" aria-hidden />
            {title}
          </h4>
          <ul className="mt-1 space-y-0.5 text-[0.8125rem]">
            {lines.map(({ feature, text }) => (
              <li key={feature}>{capitalized(text)}</li>
            ))}
          </ul>
        </div>
      )
    );
  });
}
