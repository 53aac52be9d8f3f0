import { Link } from '@tanstack/react-router';
import { UserRoundX } from 'lucide-react';
import { asProblem } from '@/shared/api/problem';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { buttonLook } from '@/shared/ui/button-look';
import { ProblemNotice } from '@/shared/ui/states';

/** Why the latest analysis says nothing of a customer. */
export function Silence({ problem, onRetry }: { problem: unknown; onRetry: () => void }) {
  const { code, status } = asProblem(problem);
  const words = status === 404 ? t.customers.silence[code] : undefined;
  if (!words) return <ProblemNotice className="mb-5" problem={problem} onRetry={onRetry} />;
  return (
    <Notice
      icon={<UserRoundX aria-hidden />}
      title={words.title}
      className="mb-5"
      actions={
        code === 'customer-excluded-for-consent' ? undefined : (
          <Link to="/analyses" className={buttonLook({ size: 'small' })}>
            {t.customers.toAnalyses}
          </Link>
        )
      }
    >
      {words.text}
    </Notice>
  );
}
