import { Link } from '@tanstack/react-router';
import type { AnalysisSummary } from '@/shared/api/eyes-shapes';
import { count, decimal } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { EvidenceButton } from '@/shared/ui/evidence-mark';
import { Figure } from '@/shared/ui/figure';
import { Panel, PanelHead } from '@/shared/ui/panel';
import type { Asked } from './use-subject';
import { anyWindow, churnOf, segmentsStanding } from './summary';

const { one: say } = t.analyses;
const figure = (value: number | null) => (value === null ? '–' : decimal(value, 3));

/** What an analysis came to, each figure with its evidence. */
export function AnalysisResult({ summary, ask }: { summary: AnalysisSummary; ask: (asked: Asked) => void }) {
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
        {summary.silhouette !== undefined && (
          <Figure
            label={say.silhouette}
            value={figure(summary.silhouette)}
            mark={
              standing && (
                <EvidenceButton
                  standing={standing}
                  what={say.silhouette}
                  onClick={() => {
                    ask({ kind: 'segments', window: anyWindow(summary), analysis });
                  }}
                />
              )
            }
          >
            {summary.silhouette === null ? say.notMeasured : say.silhouetteNote}
          </Figure>
        )}
        {windows.map((churn) => (
          <Figure
            key={churn.window}
            label={say.auc(t.common.window[churn.window])}
            value={figure(churn.auc)}
            mark={
              <EvidenceButton
                standing={churn.standing}
                what={say.auc(t.common.window[churn.window])}
                onClick={() => {
                  ask({ kind: 'churn', window: churn.window, analysis });
                }}
              />
            }
          >
            {churn.auc === null ? say.notMeasured : say.aucNote}
          </Figure>
        ))}
      </div>
    </Panel>
  );
}
