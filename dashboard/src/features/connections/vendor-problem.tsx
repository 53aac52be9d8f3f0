import { KeyRound, TriangleAlert } from 'lucide-react';
import { asProblem } from '@/shared/api/problem';
import { clock } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { ProblemNotice } from '@/shared/ui/states';
import { isVendors, reasonInWords, type ReasonInWords } from './reasons';

/** What went wrong with a vendor, what to do, and the vendor's own words below. */
export function ReasonNotice({ reason, onRenew }: { reason: ReasonInWords; onRenew?: (() => void) | undefined }) {
  return (
    <Notice
      role="alert"
      tone={reason.renews ? 'bad' : 'warn'}
      icon={reason.renews ? <KeyRound aria-hidden /> : <TriangleAlert aria-hidden />}
      title={reason.title}
      actions={
        reason.renews &&
        onRenew && (
          <Button size="small" look="primary" onClick={onRenew}>
            {t.connections.renew}
          </Button>
        )
      }
    >
      <p>{reason.detail}</p>
      {reason.said !== '' && <p className="mt-1 text-xs text-ink-faint">{reason.said}</p>}
    </Notice>
  );
}

/** What a press has come to when it failed: the vendor's trouble in our words, or our own. */
export function VendorProblem({
  error,
  askedAt,
  vendor,
  onRenew,
}: {
  error: Error;
  /** When it was asked for, from which a vendor's "try again in" counts. */
  askedAt: number;
  vendor: string;
  onRenew?: (() => void) | undefined;
}) {
  const problem = asProblem(error);
  if (!isVendors(problem.code)) return <ProblemNotice problem={problem} />;
  const again = problem.retryAfter === undefined ? null : clock(askedAt + problem.retryAfter * 1000);
  return (
    <ReasonNotice
      reason={reasonInWords({ code: problem.code, detail: problem.message }, vendor, again)}
      onRenew={onRenew}
    />
  );
}
