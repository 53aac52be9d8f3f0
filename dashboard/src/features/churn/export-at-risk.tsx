import { FileDown } from 'lucide-react';
import type { ChurnReport } from '@/shared/api/eyes-shapes';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { ProblemNotice } from '@/shared/ui/states';
import { useExport } from './use-export';

const { export: say } = t.churn;

/** Saves all customers at risk as CSV, with the evidence in every row. */
export function ExportAtRisk({ report }: { report: ChurnReport }) {
  const { rows, isRunning, saved, error, start, cancel } = useExport(report);
  return (
    <>
      <span role="status" className="tabular text-[0.8125rem] text-ink-faint empty:-mr-2">
        {isRunning && say.progress(count(rows))}
        {!isRunning && saved !== undefined && say.done(count(saved))}
      </span>
      {isRunning ? (
        <Button size="small" onClick={cancel}>
          {t.common.cancel}
        </Button>
      ) : (
        <Button size="small" look="quiet" onClick={start}>
          <FileDown aria-hidden />
          {t.common.exportCsv}
        </Button>
      )}
      {error && <ProblemNotice className="w-full" problem={error} onRetry={start} />}
    </>
  );
}
