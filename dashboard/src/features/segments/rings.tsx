import { EvidenceRing } from '@/features/evidence';
import { t } from '@/shared/text';
import type { Grounds } from './use-grounds';

const { rings: say } = t.segments;

/** Once at a panel: how well its groups are supported, and how well its risks. */
export const Rings = ({ grounds: { segments, churn } }: { grounds: Grounds }) => (
  <>
    <EvidenceRing subject={segments} what={say.groupsFor}>
      {say.groups}
    </EvidenceRing>
    {churn && (
      <EvidenceRing subject={churn} what={say.risksFor(t.common.window[churn.report.window])}>
        {say.risks}
      </EvidenceRing>
    )}
  </>
);
