import { EvidenceDrawer, GateNotice } from '@/features/evidence';
import { t } from '@/shared/text';
import { Drawer } from '@/shared/ui/dialog';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { useSubject, type Asked } from './use-subject';

/** The evidence of any analysis in its drawer, read when it is opened. */
export function LoadedEvidence({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const { subject, isError, error, refetch } = useSubject(asked);
  if (subject) return <EvidenceDrawer subject={subject} onClose={onClose} />;
  return (
    <Drawer open onOpenChange={onClose} title={t.common.loading}>
      {isError ? (
        <ProblemNotice problem={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={8} className="h-8" />
      )}
    </Drawer>
  );
}

/** What keeps an analysis' numbers from being acted on, read when it is shown. */
export function LoadedGate({ asked, ask }: { asked: Asked; ask: (asked: Asked) => void }) {
  const { subject, isError, error, refetch } = useSubject(asked);
  if (isError) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  if (!subject) return <Skeleton className="h-24" />;
  return (
    <GateNotice
      subject={subject}
      onOpen={() => {
        ask(asked);
      }}
    />
  );
}
