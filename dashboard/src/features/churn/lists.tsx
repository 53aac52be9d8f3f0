import { GateNotice } from '@/features/evidence';
import { useAddressState } from '@/shared/lib/address';
import { count, money } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Choice } from '@/shared/ui/choice';
import { AtRiskList } from './at-risk-list';
import { LapsedList } from './lapsed-list';
import type { ChurnSubject } from './use-window';

const { lists: say } = t.churn;

const lapsedOnly = (raw: string) => (raw === 'lapsed' ? raw : undefined);

/** Who may leave, and who has left: the one or the other. */
export function Lists({ subject }: { subject: ChurnSubject }) {
  const [lapsed, choose] = useAddressState('list', lapsedOnly);
  const { report } = subject;
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Choice
          label={say.label}
          value={lapsed ?? 'risk'}
          options={[
            { value: 'risk', label: say.risk(count(report.stakes?.customers ?? 0)) },
            { value: 'lapsed', label: say.lapsed(count(report.lapsed.customers)) },
          ]}
          onChange={(chosen) => {
            choose(lapsedOnly(chosen));
          }}
        />
        <p className="text-[0.8125rem] text-ink-faint">{lapsed ? say.worth(money(report.lapsed.value)) : say.notes}</p>
      </div>
      {lapsed === undefined && <GateNotice subject={subject} className="mb-5" />}
      {lapsed === undefined ? <AtRiskList subject={subject} /> : <LapsedList report={report} />}
    </>
  );
}
