import { Copy, FileDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ChurnAttempt, SegmentAttempt, SegmentsEvidence } from '@/shared/api/eyes-shapes';
import { besideLimit } from '@/shared/lib/figures';
import { count, decimal, percent } from '@/shared/lib/format';
import { saveCsv } from '@/shared/lib/save';
import { DataTable } from '@/shared/table/data-table';
import type { Column } from '@/shared/table/column';
import type { Phrase } from '@/shared/lib/phrase';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast';
import { attemptsAsRows } from './attempts';
import { featuresInWords } from './method-words';
import type { EvidenceSubject } from './subject';

const { attempts: say } = t.evidence;

function Tried({
  name,
  notes,
  chosen,
  second,
  why,
}: {
  name: string;
  notes: string;
  chosen: boolean;
  second?: boolean;
  why: Phrase;
}): ReactNode {
  return (
    <div className="min-w-40 py-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
        {name}
        {chosen && <Badge tone="accent">{say.chosen}</Badge>}
        {second === true && <Badge tone="warn">{say.second}</Badge>}
      </p>
      <p className="text-xs text-ink-faint">{notes}</p>
      <p className="mt-1 text-ink-soft">{t.phrases.why(why)}</p>
    </div>
  );
}

/** The figures stand beside the words for what they lack: none is rounded onto its limit. */
const segmentColumns = (limits: SegmentsEvidence['limits']): Column<SegmentAttempt>[] => [
  {
    id: 'tried',
    header: say.tried,
    cell: (tried) => (
      <Tried
        name={say.named(t.evidence.algorithm(tried.algorithm), say.groups(tried.k))}
        notes={say.prepared(tried.preprocessing, featuresInWords(tried.features))}
        chosen={tried.chosen}
        why={tried.why}
      />
    ),
  },
  {
    id: 'silhouette',
    header: say.silhouette,
    align: 'right',
    sort: (tried) => tried.silhouette,
    cell: (tried) => besideLimit(tried.silhouette, limits.silhouette, decimal, 3),
  },
  {
    id: 'smallest',
    header: say.smallest,
    align: 'right',
    sort: (tried) => tried.smallestShare,
    cell: (tried) => besideLimit(tried.smallestShare, limits.smallestShare, percent, 1),
  },
  {
    id: 'noise',
    header: say.noise,
    align: 'right',
    sort: (tried) => tried.noiseShare,
    cell: (tried) => besideLimit(tried.noiseShare, limits.noiseShare, percent, 1),
  },
];

const churnColumns: Column<ChurnAttempt>[] = [
  {
    id: 'tried',
    header: say.tried,
    cell: (tried) => (
      <Tried
        name={t.evidence.learner(tried.learner)}
        notes={say.looks(count(tried.features.length), featuresInWords(tried.features))}
        chosen={tried.chosen}
        second={tried.secondLook}
        why={tried.why}
      />
    ),
  },
  {
    id: 'auc',
    header: say.auc,
    align: 'right',
    sort: (tried) => tried.validationAuc,
    cell: (tried) => (tried.validationAuc === null ? say.unfitted : decimal(tried.validationAuc, 3)),
  },
];

const chosenLook = (tried: { chosen: boolean }) => `align-top ${tried.chosen ? 'bg-accent-soft/50' : ''}`;
const keyOf = (tried: SegmentAttempt | ChurnAttempt) => JSON.stringify(tried);

async function copy(subject: EvidenceSubject): Promise<void> {
  const { header, rows } = attemptsAsRows(subject);
  const text = [header, ...rows].map((row) => row.join('\t')).join('\n');
  try {
    await navigator.clipboard.writeText(text);
    toast(say.copied, 'good');
  } catch {
    toast(say.notCopied, 'warn');
  }
}

/** Everything that was tried, the chosen one marked, with why each other was not. */
export function AttemptsSection({ subject }: { subject: EvidenceSubject }) {
  const tried = attemptsAsRows(subject);
  if (tried.rows.length === 0) return <p className="text-ink-soft">{say.none}</p>;
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <p className="max-w-80 text-[0.8125rem] text-ink-soft">{say.note[subject.kind](count(tried.rows.length))}</p>
        <div className="flex gap-1">
          <Button size="small" look="quiet" onClick={() => void copy(subject)}>
            <Copy aria-hidden />
            {say.copy}
          </Button>
          <Button
            size="small"
            look="quiet"
            onClick={() => {
              saveCsv(`${tried.name}.csv`, tried.header, tried.rows);
            }}
          >
            <FileDown aria-hidden />
            {t.common.exportCsv}
          </Button>
        </div>
      </div>
      <div className="-mx-5 mt-2">
        {subject.kind === 'segments' ? (
          <DataTable
            label={say.label}
            columns={segmentColumns(subject.report.evidence.limits)}
            rows={subject.report.evidence.attempts}
            rowKey={keyOf}
            sortedBy={{ id: 'silhouette', desc: true }}
            rowLook={chosenLook}
          />
        ) : (
          <DataTable
            label={say.label}
            columns={churnColumns}
            rows={subject.report.evidence.method.attempts}
            rowKey={keyOf}
            sortedBy={{ id: 'auc', desc: true }}
            rowLook={chosenLook}
          />
        )}
      </div>
    </>
  );
}
