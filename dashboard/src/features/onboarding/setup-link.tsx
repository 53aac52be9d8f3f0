import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ListChecks, X } from 'lucide-react';
import { useMay, useMe } from '@/features/session';
import { analysesQuery } from '@/shared/api/eyes';
import { cn } from '@/shared/lib/cn';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { dismissSetUp, useSetUpDismissed } from './dismissal';
import { foundSomebody, STEPS } from './set-up';
import { useSetUp } from './use-set-up';

const say = t.onboarding.link;

interface LinkProps {
  organization: string;
  onNavigate?: (() => void) | undefined;
}

function UnfinishedLink({ organization, onNavigate }: LinkProps) {
  const { set } = useSetUp();
  if (set === null || set.step > STEPS) return null;
  return (
    <div className="relative rounded-lg border border-line bg-canvas">
      <Link to="/start" className="block rounded-lg px-3 py-2.5 hover:bg-sunken" onClick={onNavigate}>
        <span className="flex items-center gap-2 pr-6 font-medium">
          <ListChecks className="size-4 text-accent" aria-hidden />
          {say.progress(set.step, STEPS)}
        </span>
        <span aria-hidden className="mt-2 flex gap-1">
          {Array.from({ length: STEPS }, (_, index) => (
            <span
              key={index}
              className={cn('h-1 flex-1 rounded-full', index < set.step - 1 ? 'bg-accent' : 'bg-line')}
            />
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

/** Most organizations are long done; of those only the analyses are asked for. */
function LinkUntilDone(props: LinkProps) {
  const analyses = useQuery(analysesQuery);
  return analyses.data && !analyses.data.items.some(foundSomebody) && <UnfinishedLink {...props} />;
}

/** The way back to an unfinished set-up for who may go on with it, until it is done or hidden. */
export function SetupLink({ onNavigate }: { onNavigate?: (() => void) | undefined }) {
  const organization = useMe().data?.organization.id;
  const may = useMay('imports:write');
  const dismissed = useSetUpDismissed(organization);
  if (organization === undefined || dismissed || !may) return null;
  return <LinkUntilDone organization={organization} onNavigate={onNavigate} />;
}
