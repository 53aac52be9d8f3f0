import { CancelledError, useMutation, useQueryClient } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Segment, SegmentsReport } from '@/shared/api/eyes-shapes';
import { segmentName } from '@/shared/api/segment-name';
import { count } from '@/shared/lib/format';
import { saveCsv } from '@/shared/lib/save';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { ProgressBar } from '@/shared/ui/progress';
import { ProblemNotice } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast';
import { customersAsRows, readAll, stopReading } from './segment-export';

const { export: say } = t.segments.one;

/** Saves all customers of a segment; a large one takes many requests, so it shows how far it is and can be stopped. */
export function ExportSegment({ segment, report }: { segment: Segment; report: SegmentsReport }) {
  const cache = useQueryClient();
  const [done, setDone] = useState(0);
  const { analysisId: analysis, window } = report;
  const choice = useMemo(() => ({ window, analysis, segmentId: segment.id }), [window, analysis, segment.id]);
  const stop = useCallback(() => void stopReading(cache, choice), [cache, choice]);
  useEffect(() => stop, [stop]);
  const run = useMutation({
    mutationFn: async () => {
      setDone(0);
      const customers = await readAll(cache, choice, setDone);
      const { header, rows } = customersAsRows(customers, choice);
      saveCsv(`${say.file(segmentName(segment), report.asOf)}.csv`, header, rows);
      toast(say.done(count(customers.length)), 'good');
    },
    onError: (thrown) => {
      if (thrown instanceof CancelledError) toast(say.stopped);
    },
  });

  if (run.isPending) {
    return (
      <div className="flex items-center gap-3">
        <span role="status" className="tabular text-[0.8125rem] text-ink-soft">
          {say.progress(count(done), count(segment.size))}
        </span>
        <ProgressBar className="w-28" value={done / segment.size} label={t.common.job.progress(say.label)} />
        <Button size="small" onClick={stop}>
          {t.common.cancel}
        </Button>
      </div>
    );
  }
  const start = () => {
    run.mutate();
  };
  return (
    <div className="grid justify-items-end gap-2">
      <Button size="small" look="quiet" onClick={start}>
        <FileDown aria-hidden />
        {say.start}
      </Button>
      {run.isError && !(run.error instanceof CancelledError) && (
        <ProblemNotice className="max-w-sm" problem={run.error} onRetry={start} />
      )}
    </div>
  );
}
