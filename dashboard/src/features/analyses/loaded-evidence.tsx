import { useQuery } from '@tanstack/react-query';
import { EvidenceDrawer, type EvidenceSubject } from '@/features/evidence';
import type { Window } from '@/shared/api/client';
import { churnQuery, segmentsQuery } from '@/shared/api/eyes';
import { t } from '@/shared/text';
import { Drawer } from '@/shared/ui/dialog';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';

/** Evidence that is to be read first. */
export interface Asked {
  kind: EvidenceSubject['kind'];
  window: Window;
  analysis: string;
}

/** Reads the evidence of any analysis and shows it. */
export function LoadedEvidence({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const segments = useQuery(segmentsQuery(asked.window, asked.analysis));
  const churn = useQuery({ ...churnQuery(asked.window, asked.analysis), enabled: asked.kind === 'churn' });
  const needed = asked.kind === 'churn' ? churn : segments;
  const subject: EvidenceSubject | undefined =
    asked.kind === 'segments'
      ? segments.data && { kind: 'segments', report: segments.data }
      : churn.data && { kind: 'churn', report: churn.data, data: segments.data?.evidence.data };
  if (subject) return <EvidenceDrawer subject={subject} onClose={onClose} />;
  return (
    <Drawer open onOpenChange={onClose} title={t.common.loading}>
      {needed.isError ? (
        <ProblemNotice problem={needed.error} onRetry={() => void needed.refetch()} />
      ) : (
        <Skeleton lines={8} className="h-8" />
      )}
    </Drawer>
  );
}
