import { Link } from '@tanstack/react-router';
import { EvidenceRing } from '@/features/evidence';
import type { AnalysisSummary } from '@/shared/api/eyes-shapes';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { Figure } from '@/shared/ui/figure';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { anyWindow, churnOf, segmentsStanding } from './summary';

const { one: say } = t.analyses;

/** What an analysis came to, each figure with its evidence. */
export function AnalysisResult({ summary }: { summary: AnalysisSummary }) {
  const { analysisId: analysis } = summary;
  const standing = segmentsStanding(summary);
  const windows = churnOf(summary);
  return (
    <Panel className="mb-6">
      <PanelHead title={say.result}>
        <Link to="/segments" search={{ analysis }} className={buttonLook({ size: 'small' })}>
          {say.toSegments}
        </Link>
        <Link to="/churn" search={{ analysis }} className={buttonLook({ size: 'small' })}>
          {say.toChurn}
        </Link>
      </PanelHead>
      <div className="grid grid-cols-2 gap-x-6 gap-y-5 px-4 pt-1 pb-5 sm:grid-cols-3 sm:px-5 lg:grid-cols-6">
        <Figure label={say.customers} value={count(summary.customers)} />
        <Figure label={say.segments} value={count(summary.segments)} />
        {standing && (
          <Figure
            label={say.grouping}
            value={<span className="text-base">{t.analyses.standing[standing]}</span>}
            mark={
              <EvidenceRing
                standing={standing}
                asked={{ kind: 'segments', window: anyWindow(summary), analysis }}
                what={say.grouping}
              />
            }
          >
            {say.groupingNote}
          </Figure>
        )}
        {windows.map((churn) => {
          const label = say.churn(t.common.window[churn.window]);
          return (
            <Figure
              key={churn.window}
              label={label}
              value={<span className="text-base">{t.analyses.standing[churn.standing]}</span>}
              mark={
                <EvidenceRing
                  standing={churn.standing}
                  asked={{ kind: 'churn', window: churn.window, analysis }}
                  what={label}
                />
              }
            >
              {say.churnNote}
            </Figure>
          );
        })}
      </div>
    </Panel>
  );
}
