import { useId, type ReactNode } from 'react';
import { WhatIs } from '@/features/help';
import { t } from '@/shared/text';
import type { TermCode } from '@/shared/text/en/help';
import { Notice } from '@/shared/ui/badge';
import { EvidenceMark } from '@/shared/ui/evidence-mark';
import { AttemptsSection } from './attempts-section';
import { criteriaOf, remarksOf } from './criteria';
import { ChurnMethod, DataFacts, SegmentsMethod } from './facts';
import { GateSection } from './gate-section';
import { standingOf, type EvidenceSubject } from './subject';
import { verdictOf } from './verdict';

const { sections } = t.evidence;

function Section({ title, term, children }: { title: string; term?: TermCode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-8 last:mb-2">
      <div className="mb-2 flex min-h-6 items-center gap-1">
        <h3 id={id} className="text-[0.9375rem] font-semibold">
          {title}
        </h3>
        {term && <WhatIs term={term} />}
      </div>
      {children}
    </section>
  );
}

function Verdict({ subject }: { subject: EvidenceSubject }) {
  const standing = standingOf(subject);
  return (
    <div className="mb-8 flex gap-3 rounded-xl border border-line bg-canvas p-4">
      <EvidenceMark standing={standing} className="mt-0.5 size-5" />
      <div>
        <p className="font-semibold">{t.common.evidence[standing]}</p>
        <p className="mt-1 text-ink-soft">{verdictOf(subject)}</p>
        {remarksOf(subject).map((remark) => (
          <p key={remark} className="mt-1 text-ink-soft">
            {remark}
          </p>
        ))}
      </div>
    </div>
  );
}

/** The whole evidence for some figures. */
export function EvidenceContents({ subject }: { subject: EvidenceSubject }) {
  const criteria = criteriaOf(subject);
  const data = subject.kind === 'segments' ? subject.report.evidence.data : subject.data;
  return (
    <>
      <Verdict subject={subject} />
      {criteria.length > 0 && (
        <Section title={sections.gate} term="gate">
          {subject.kind === 'churn' && subject.report.evidence.quality?.secondLook === true && (
            <Notice tone="warn" title={t.evidence.attempts.second}>
              {t.evidence.secondLook}
            </Notice>
          )}
          <GateSection criteria={criteria} />
        </Section>
      )}
      <Section title={sections.method} term={subject.kind === 'segments' ? 'rfm' : 'test-period'}>
        {subject.kind === 'segments' ? (
          <SegmentsMethod report={subject.report} />
        ) : (
          <ChurnMethod report={subject.report} />
        )}
      </Section>
      {data && (
        <Section title={sections.data}>
          <DataFacts data={data} {...(subject.kind === 'segments' ? { customers: subject.report.customers } : {})} />
        </Section>
      )}
      <Section title={sections.attempts}>
        <AttemptsSection subject={subject} />
      </Section>
    </>
  );
}
