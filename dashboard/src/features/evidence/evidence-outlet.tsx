import { t } from '@/shared/text';
import { Drawer } from '@/shared/ui/dialog';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import type { Asked } from './asked';
import { day } from '@/shared/lib/format';
import { EvidenceContents } from './evidence-contents';
import { useEvidence } from './use-evidence';
import { useSubject } from './use-subject';

const titleOf = ({ kind, window }: Asked): string =>
  kind === 'churn' ? t.evidence.title.churn(t.common.window[window]) : t.evidence.title.segments;

/** The evidence that a page's address asks for, beside the page; nothing where it asks for none. */
export function EvidenceOutlet() {
  const { asked, close } = useEvidence();
  return asked && <EvidenceDrawer asked={asked} onClose={close} />;
}

function EvidenceDrawer({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const { subject, isError, error, refetch } = useSubject(asked);
  return (
    <Drawer
      open
      onOpenChange={onClose}
      title={titleOf(asked)}
      note={subject ? t.evidence.asOf(day(subject.report.asOf)) : t.common.loading}
    >
      {subject ? (
        <EvidenceContents subject={subject} />
      ) : isError ? (
        <ProblemNotice problem={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={8} className="h-8" />
      )}
    </Drawer>
  );
}
