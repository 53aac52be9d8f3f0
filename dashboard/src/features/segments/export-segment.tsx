import { FileDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Segment, SegmentsReport } from '@/shared/api/eyes-shapes';
import { count } from '@/shared/lib/format';
import { saveCsv } from '@/shared/lib/save';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { ProgressBar } from '@/shared/ui/progress';
import { ProblemNotice } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast';
import { customersAsRows, readAll } from './segment-export';

const { export: say } = t.segments.one;

/** Saves all customers of a segment; a large one takes many requests, so it shows how far it is and can be stopped. */
export function ExportSegment({ segment, report }: { segment: Segment; report: SegmentsReport }) {
  const [done, setDone] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const start = async () => {
    const asked = new AbortController();
    stop.current = asked;
    setProblem(null);
    setDone(0);
    try {
      const choice = { window: report.window, analysis: report.analysisId, segmentId: segment.id };
      const customers = await readAll(choice, asked.signal, setDone);
      const { header, rows } = customersAsRows(customers, choice);
      saveCsv(`${say.file(segment.name, report.asOf)}.csv`, header, rows);
      toast(say.done(count(customers.length)), 'good');
    } catch (thrown) {
      if (asked.signal.aborted) toast(say.stopped);
      else setProblem(thrown);
    }
    setDone(null);
  };

  if (done !== null) {
    return (
      <div className="flex items-center gap-3">
        <span role="status" className="tabular text-[0.8125rem] text-ink-soft">
          {say.progress(count(done), count(segment.size))}
        </span>
        <ProgressBar className="w-28" value={done / segment.size} label={t.common.job.progress(say.label)} />
        <Button
          size="small"
          onClick={() => {
            stop.current?.abort();
          }}
        >
          {t.common.cancel}
        </Button>
      </div>
    );
  }
  return (
    <div className="grid justify-items-end gap-2">
      <Button size="small" look="quiet" onClick={() => void start()}>
        <FileDown aria-hidden />
        {say.start}
      </Button>
      {problem !== null && <ProblemNotice className="max-w-sm" problem={problem} onRetry={() => void start()} />}
    </div>
  );
}
