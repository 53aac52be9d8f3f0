import { CancelledError, queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { loadChurn } from '@/shared/api/eyes';
import type { ChurnReport } from '@/shared/api/eyes-shapes';
import { BYTE_ORDER_MARK, csvLines, saveFile } from '@/shared/lib/save';
import { fileName, header, row } from './at-risk-file';

type Shown = Pick<ChurnReport, 'window' | 'analysisId'>;

/** The most that the API gives at a time. */
const PAGE = 200;

const pageOf = ({ window, analysisId }: Shown, cursor: string | null) =>
  queryOptions({
    queryKey: ['eyes-export', window, analysisId, cursor],
    queryFn: ({ signal }) => loadChurn(window, analysisId, { limit: PAGE, cursor }, signal),
    staleTime: 0,
    gcTime: 0,
  });

/** The whole list as a file, read page by page; each page is a part of its own, which the browser can put away. */
async function write(cache: QueryClient, report: ChurnReport, told: (rows: number) => void) {
  const { retry = false } = cache.getDefaultOptions().queries ?? {};
  const parts = [new Blob([BYTE_ORDER_MARK, csvLines([header(report)])])];
  let next: string | null = null;
  let rows = 0;
  do {
    const { atRisk }: ChurnReport = await cache.query({ ...pageOf(report, next), retry });
    parts.push(new Blob([csvLines(atRisk.items.map((item) => row(report, item)))]));
    rows += atRisk.items.length;
    told(rows);
    next = atRisk.next;
  } while (next !== null);
  return { file: new Blob(parts, { type: 'text/csv;charset=utf-8' }), rows };
}

/** Saves a window's whole list; can be cancelled at any time. */
export function useExport(report: ChurnReport) {
  const cache = useQueryClient();
  const [rows, setRows] = useState(0);
  const { window, analysisId } = report;
  const cancel = useCallback(
    () => void cache.cancelQueries({ queryKey: ['eyes-export', window, analysisId] }),
    [cache, window, analysisId],
  );
  useEffect(() => cancel, [cancel]);
  const run = useMutation({
    mutationFn: async () => {
      setRows(0);
      const { file, rows: all } = await write(cache, report, setRows);
      saveFile(`${fileName(report)}.csv`, file);
      return all;
    },
  });
  return {
    /** Rows read so far. */
    rows,
    isRunning: run.isPending,
    /** Rows saved, once all were. */
    saved: run.data,
    error: run.error instanceof CancelledError ? null : run.error,
    start: () => {
      run.mutate();
    },
    cancel,
  };
}
