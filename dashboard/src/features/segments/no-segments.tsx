import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarX, FileUp, Layers } from 'lucide-react';
import { StartAnalysisButton } from '@/features/analyses';
import { IfMay } from '@/features/session';
import type { Window } from '@/shared/api/client';
import { hasCustomersQuery } from '@/shared/api/platform';
import { asProblem } from '@/shared/api/problem';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { Panel } from '@/shared/ui/panel';
import { EmptyState, ProblemNotice, Skeleton } from '@/shared/ui/states';

const { empty: say } = t.segments;

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
    <EmptyState icon={<Layers aria-hidden />} title={say.title} actions={<StartAnalysisButton />}>
      {say.text}
    </EmptyState>
  );
}

/** Why there are no segments to show, and what would change that. */
export function NoSegments({
  problem: thrown,
  window,
  onRetry,
}: {
  problem: unknown;
  window: Window;
  onRetry: () => void;
}) {
  const problem = asProblem(thrown);
  switch (problem.code) {
    case 'no-analysis-yet':
      return (
        <Panel>
          <BeforeAnyAnalysis />
        </Panel>
      );
    case 'window-not-analysed':
      return (
        <Panel>
          <EmptyState
            icon={<CalendarX aria-hidden />}
            title={t.segments.otherWindow.title(t.common.window[window])}
            actions={<StartAnalysisButton look="secondary" />}
          >
            {t.segments.otherWindow.text}
          </EmptyState>
        </Panel>
      );
    default:
      return <ProblemNotice className="mb-6" problem={problem} onRetry={onRetry} />;
  }
}
