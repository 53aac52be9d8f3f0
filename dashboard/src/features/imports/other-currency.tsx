import { Link } from '@tanstack/react-router';
import { Coins } from 'lucide-react';
import { useMay } from '@/features/session';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { buttonLook } from '@/shared/ui/button-look';
import { CountIn } from './count-in';

/**
 * Says that a file's orders are in other currencies than the organization's, and what to do.
 *
 * @param theirs how many rows or orders are in each, the most first
 * @param what how many of how many that are, by what their currencies are called
 * @param about what else there is to say
 * @param most whether it is most of them, so that the organization may want to count in it
 */
export function OtherCurrency({
  ours,
  theirs,
  what,
  about,
  most,
}: {
  ours: string;
  theirs: readonly { currency: string; count: number }[];
  what: (theirs: string) => string;
  about?: string;
  most: boolean;
}) {
  const may = useMay('organization:write');
  const say = t.imports.currency;
  const first = theirs[0]?.currency ?? ours;
  const names = theirs.length === 1 ? first : theirs.map((one) => say.list(one.currency, count(one.count))).join(', ');
  return (
    <Notice
      role="status"
      tone="warn"
      icon={<Coins aria-hidden />}
      title={say.title(what(names), ours)}
      actions={
        may && (
          <>
            {most && <CountIn currency={first} ours={ours} />}
            <Link to="/settings" className={buttonLook({ look: 'quiet', size: 'small' })}>
              {say.settings}
            </Link>
          </>
        )
      }
    >
      {say.text} {about}
    </Notice>
  );
}
