import { Link } from '@tanstack/react-router';
import { ListChecks, X } from 'lucide-react';
import { useMe } from '@/features/session';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { dismissSetUp, useSetUpDismissed } from './dismissal';
import { STEPS } from './set-up';
import { useSetUp } from './use-set-up';

/** The way back to an unfinished set-up, until it is done or hidden. */
export function SetupLink({ onNavigate }: { onNavigate?: (() => void) | undefined }) {
  const organization = useMe().data?.organization.id;
  const dismissed = useSetUpDismissed(organization);
  const { set } = useSetUp(organization !== undefined && !dismissed);
  if (organization === undefined || dismissed || set === null || set.step > STEPS) return null;
  const say = t.onboarding.link;
  return (
    <div className="relative rounded-lg border border-line bg-canvas">
      <Link to="/start" className="block rounded-lg px-3 py-2.5 hover:bg-sunken" onClick={onNavigate}>
        <span className="flex items-center gap-2 pr-6 font-medium">
          <ListChecks className="size-4 text-accent" aria-hidden />
          {say.progress(set.step, STEPS)}
        </span>
        <span aria-hidden className="mt-2 flex gap-1">
          {Array.from({ length: STEPS }, (_, index) => (
            <span key={index} className={`h-1 flex-1 rounded-full ${index < set.step - 1 ? 'bg-accent' : 'bg-line'}`} />
          ))}
        </span>
      </Link>
      <Button
        look="quiet"
        size="icon"
        className="absolute top-1 right-1 size-7"
        aria-label={say.dismiss}
        onClick={() => {
          dismissSetUp(organization);
        }}
      >
        <X aria-hidden />
      </Button>
    </div>
  );
}
