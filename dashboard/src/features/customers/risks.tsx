import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EvidenceDrawer, standingOf, type EvidenceSubject } from '@/features/evidence';
import { churnQuery, segmentsQuery } from '@/shared/api/eyes';
import { cn } from '@/shared/lib/cn';
import { capitalized, count, day, percent } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';
import { EvidenceButton } from '@/shared/ui/evidence-mark';
import { Panel, PanelHead } from '@/shared/ui/panel';
import type { Profile } from './api';
import { RiskReasons } from './risk-reasons';

const { risk: say } = t.customers;

type Risk = Profile['risks'][number];

function RiskWithin({
  risk: { window, risk, actionable, reasons, nearestFlip },
  subject,
  active,
  onOpen,
}: {
  risk: Risk;
  subject: EvidenceSubject | undefined;
  active: boolean;
  onOpen: (subject: EvidenceSubject) => void;
}) {
  const within = say.within(t.common.window[window]);
  const usual = subject?.kind === 'churn' ? subject.report.evidence.quality?.baseRate : undefined;
  return (
    <section aria-label={within} className={cn('px-4 py-4 sm:px-5', !actionable && 'text-ink-faint')}>
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-[0.8125rem]">{within}</h3>
        {subject && (
          <EvidenceButton
            standing={standingOf(subject)}
            what={say.evidence(t.common.window[window])}
            onClick={() => {
              onOpen(subject);
            }}
          />
        )}
      </div>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
        <span className="tabular text-2xl leading-tight font-semibold tracking-tight">{percent(risk, 0)}</span>
        {usual !== undefined && (
          <span className="tabular text-[0.8125rem] text-ink-faint">{say.usual(percent(usual, 0))}</span>
        )}
      </p>
      {!actionable && <Badge className="mt-2">{say.notForActing}</Badge>}
      <RiskReasons reasons={reasons} />
      {actionable && active && (
        <div className="mt-3 text-[0.8125rem]">
          <h4 className="font-medium">{say.flip}</h4>
          <p className="mt-1 text-ink-soft">{nearestFlip ? `${capitalized(nearestFlip.text)}.` : say.noFlip}</p>
        </div>
      )}
    </section>
  );
}

function useSubjects({ analysisId, risks }: Profile) {
  const windows = risks.map(({ window }) => window);
  const reports = useQueries({ queries: windows.map((window) => churnQuery(window, analysisId)) });
  const first = useQuery({ ...segmentsQuery(windows[0] ?? '30d', analysisId), enabled: windows.length > 0 });
  return new Map(
    reports.flatMap(({ data: report }) =>
      report ? [[report.window, { kind: 'churn', report, data: first.data?.evidence.data } as const]] : [],
    ),
  );
}

/** How likely a customer is to leave, within each window, and why; each with the evidence for it. */
export function Risks({ profile }: { profile: Profile }) {
  const [open, setOpen] = useState<EvidenceSubject | null>(null);
  const subjects = useSubjects(profile);
  const { segment, history } = profile;
  return (
    <Panel className="mb-5">
      <PanelHead title={say.title} note={say.asOf(day(profile.asOf))}>
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
              {segment.name}
            </Link>
          )}
        </p>
      </PanelHead>
      {!history.active && (
        <p className="px-4 pb-3 text-[0.8125rem] text-ink-soft sm:px-5">{say.inactive(count(history.recencyDays))}</p>
      )}
      {profile.risks.length === 0 && <p className="px-4 pb-5 text-ink-soft sm:px-5">{say.none}</p>}
      <div className="grid divide-y divide-line border-t border-line md:grid-cols-3 md:divide-x md:divide-y-0">
        {profile.risks.map((risk) => (
          <RiskWithin
            key={risk.window}
            risk={risk}
            subject={subjects.get(risk.window)}
            active={history.active}
            onOpen={setOpen}
          />
        ))}
      </div>
      <EvidenceDrawer
        subject={open}
        onClose={() => {
          setOpen(null);
        }}
      />
    </Panel>
  );
}
