import { TrendingDown, TrendingUp } from 'lucide-react';
import type { ReasonLine } from '@/shared/api/eyes-shapes';
import { t } from '@/shared/text';

const { list: say } = t.churn;

/** What raises and what lowers a risk, in one line. */
export function Reasons({ reasons }: { reasons: readonly ReasonLine[] }) {
  return (
    <>
      {reasons.map(({ feature, direction, text }) => (
        <span key={feature} className="mr-3 [&_svg]:mr-1 [&_svg]:inline [&_svg]:size-3.5">
          {direction === 'raises' ? <TrendingUp aria-hidden /> : <TrendingDown aria-hidden />}
          <span className="sr-only">{direction === 'raises' ? say.raises : say.lowers}</span>
          {text}
        </span>
      ))}
    </>
  );
}
