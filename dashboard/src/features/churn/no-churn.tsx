import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarX, FileUp, HeartPulse } from 'lucide-react';
import { StartAnalysisButton } from '@/features/analyses';
import { IfMay } from '@/features/session';
import type { Window } from '@/shared/api/client';
import { hasCustomersQuery } from '@/shared/api/platform';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { Panel } from '@/shared/ui/panel';
import { EmptyState, Skeleton } from '@/shared/ui/states';

const { empty: say, otherWindow } = t.churn;

function BeforeAnyAnalysis() {
  const customers = useQuery(hasCustomersQuery);
  if (customers.isPending) return <Skeleton lines={4} className="h-10" />;
  // Where it cannot be told, an analysis does no harm and says what it found.
  return customers.data === false ? (
    <EmptyState
      icon={<FileUp aria-hidden />}
      title={say.noData}
      actions={
        <IfMay permission="imports:write">
          <Link to="/imports/new" className={buttonLook({ look: 'primary' })}>
            {say.bring}
          </Link>
        </IfMay>
      }
    >
      {say.noDataText}
    </EmptyState>
  ) : (
    <EmptyState icon={<HeartPulse aria-hidden />} title={say.title} actions={<StartAnalysisButton />}>
      {say.text}
    </EmptyState>
  );
}

/** That there is nothing to show before the first analysis, and what would change that. */
export const NoAnalysis = () => (
  <Panel>
    <BeforeAnyAnalysis />
  </Panel>
);

/** That an analysis left a window out. */
export const NotAnalysed = ({ window }: { window: Window }) => (
  <Panel>
    <EmptyState
      icon={<CalendarX aria-hidden />}
      title={otherWindow.title(t.common.window[window])}
      actions={<StartAnalysisButton look="secondary" />}
    >
      {otherWindow.text}
    </EmptyState>
  </Panel>
);
