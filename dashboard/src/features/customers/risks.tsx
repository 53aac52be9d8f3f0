import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { HeartCrack } from 'lucide-react';
import { EvidenceRing, ReasonList, type EvidenceSubject } from '@/features/evidence';
import { WhatIs } from '@/features/help';
import { churnQuery } from '@/shared/api/eyes';
import { segmentName } from '@/shared/api/segment-name';
import { cn } from '@/shared/lib/cn';
import { riskShare } from '@/shared/lib/figures';
import { count, day, money, percent } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';
import { Panel, PanelHead } from '@/shared/ui/panel';
import type { Profile } from './api';

const { risk: say } = t.customers;

type Risk = Profile['risks'][number];
type ChurnSubject = Extract<EvidenceSubject, { kind: 'churn' }>;

function RiskWithin({
  risk: { window, risk, actionable, valueAtRisk, reasons, nearestChange },
  subject,
}: {
  risk: Risk;
  subject: ChurnSubject | undefined;
}) {
  const within = say.within(t.common.window[window]);
  const left = subject?.report.evidence.quality?.baseRate;
  if (risk === null) return null;
  return (
    <section aria-label={within} className={cn('px-4 py-4 sm:px-5', !actionable && 'text-ink-faint')}>
      <div className="flex min-h-6 items-center justify-between gap-2">
        <h3 className="text-[0.8125rem]">{within}</h3>
        {subject && <EvidenceRing subject={subject} what={say.evidence(t.common.window[window])} />}
      </div>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
        <span className="tabular text-2xl leading-tight font-semibold tracking-tight">{riskShare(risk)}</span>
        {valueAtRisk && <span className="tabular text-[0.8125rem]">{say.atRisk(money(valueAtRisk))}</span>}
      </p>
      <p className="min-h-5 text-[0.8125rem] text-ink-faint">{left !== undefined && say.left(percent(left, 0))}</p>
      {!actionable && <Badge className="mt-2">{say.notForActing}</Badge>}
      <ReasonList reasons={reasons} className="mt-3 text-[0.8125rem]" />
      {actionable && nearestChange && (
        <p className="mt-3 text-[0.8125rem] text-ink-soft">{t.phrases.change(nearestChange)}</p>
      )}
    </section>
  );
}

function useSubjects({ analysisId, risks }: Profile) {
  const windows = risks.map(({ window }) => window);
  const reports = useQueries({ queries: windows.map((window) => churnQuery(window, analysisId)) });
  return new Map(
    reports.flatMap(({ data: report }) =>
      report ? [[report.window, { kind: 'churn', report, data: report.evidence.data } as const]] : [],
    ),
  );
}

/** Of one who is silent longer than the test covers there is no risk to tell, but what coming back would be worth. */
function Lapsed({ history }: Pick<Profile, 'history'>) {
  return (
    <div className="flex gap-3 border-t border-line px-4 py-4 sm:px-5">
      <HeartCrack aria-hidden className="mt-0.5 size-4.5 shrink-0 text-ink-faint" />
      <div>
        <p className="font-medium">{say.lapsed.title}</p>
        <p className="mt-1 text-ink-soft">{say.lapsed.text(count(history.recencyDays))}</p>
        {history.winBackValue && <p className="mt-1">{say.lapsed.worth(money(history.winBackValue))}</p>}
      </div>
    </div>
  );
}

function Tested({ profile }: { profile: Profile }) {
  const subjects = useSubjects(profile);
  const { tested, risks } = profile;
  return (
    <>
      <div className="grid divide-y divide-line border-t border-line md:grid-cols-3 md:divide-x md:divide-y-0">
        {risks.map((risk) => (
          <RiskWithin key={risk.window} risk={risk} subject={subjects.get(risk.window)} />
        ))}
      </div>
      {tested && (
        <p className="border-t border-line px-4 py-2 text-xs text-ink-faint sm:px-5">
          {say.usual(count(tested.customers))}
        </p>
      )}
    </>
  );
}

/** How likely a customer is to leave, within each window, and why; each with the evidence for it. */
export function Risks({ profile }: { profile: Profile }) {
  const { segment, risks, churn } = profile;
  const foretold = risks.some(({ risk }) => risk !== null);
  return (
    <Panel className="mb-5">
      <PanelHead title={say.title} help={<WhatIs term="risk" />} note={say.asOf(day(profile.asOf))}>
        <p className="text-[0.8125rem]">
          <span className="text-ink-faint">{say.segment}: </span>
          {segment === null ? (
            say.noSegment
          ) : (
            <Link
              to="/segments/$segmentId"
              params={{ segmentId: segment.id }}
              className="font-medium text-accent underline-offset-4 hover:underline"
            >
              {segmentName(segment)}
            </Link>
          )}
        </p>
      </PanelHead>
      {churn === 'lapsed' ? (
        <Lapsed history={profile.history} />
      ) : foretold ? (
        <Tested profile={profile} />
      ) : (
        <p className="px-4 pb-5 text-ink-soft sm:px-5">{say.none}</p>
      )}
    </Panel>
  );
}
