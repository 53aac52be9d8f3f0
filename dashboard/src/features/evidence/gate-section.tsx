import { Check, Info, X } from 'lucide-react';
import { WhatIs } from '@/features/help';
import { t } from '@/shared/text';
import type { TermCode } from '@/shared/text/en/help';
import { Badge } from '@/shared/ui/badge';
import type { Criterion } from './criteria';
import { Scale } from './scale';

/** Criteria with a word that the help explains. */
const TERMS: Partial<Record<Criterion['id'], TermCode>> = {
  silhouette: 'silhouette',
  stability: 'stability',
  auc: 'auc',
  calibration: 'calibration',
};

function Mark({ criterion }: { criterion: Criterion }) {
  if (criterion.needed === null) {
    return (
      <Badge>
        <Info aria-hidden />
        {t.evidence.information}
      </Badge>
    );
  }
  return criterion.met ? (
    <Badge tone="good">
      <Check aria-hidden />
      {t.evidence.met}
    </Badge>
  ) : (
    <Badge tone="bad">
      <X aria-hidden />
      {t.evidence.unmet}
    </Badge>
  );
}

function Line({ criterion }: { criterion: Criterion }) {
  const { id, figure, interval, needed, gates, show } = criterion;
  const { name, term, line } = t.evidence.criteria[id];
  const explained = TERMS[id];
  return (
    <li className="border-b border-line py-3 last:border-b-0">
      <div className="flex items-baseline justify-between gap-4">
        <div className="flex items-center gap-1">
          <h4 className="font-medium">
            {name} {term && <span className="font-normal text-ink-faint">({term})</span>}
          </h4>
          {explained && <WhatIs term={explained} />}
        </div>
        <span className="tabular text-lg leading-none font-semibold">{figure}</span>
      </div>
      <p className="mt-0.5 text-[0.8125rem] text-ink-soft">{line}</p>
      <Scale criterion={criterion} />
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-[0.8125rem]">
        <span className="tabular text-ink-soft">
          {[
            needed && (gates === 'acting' ? t.evidence.neededToAct(needed.words) : t.evidence.needed(needed.words)),
            interval && t.evidence.interval(show(interval[0]), show(interval[1])),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="ml-auto">
          <Mark criterion={criterion} />
        </span>
      </div>
    </li>
  );
}

/** Each criterion with its figure, what is needed, and whether it is met. */
export function GateSection({ criteria }: { criteria: readonly Criterion[] }) {
  return (
    <ul>
      {criteria.map((criterion) => (
        <Line key={criterion.id} criterion={criterion} />
      ))}
    </ul>
  );
}
