import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { remarksOf, streamName, type StreamCounts } from './sync-result';

const { table } = t.connections;
const FIGURES = ['read', 'created', 'updated', 'unchanged', 'failed'] as const;
/** A phone shows what came and what did not; the rest from a wider screen on. */
const WIDE: Partial<Record<(typeof FIGURES)[number], string>> = {
  updated: 'hidden sm:table-cell',
  unchanged: 'hidden sm:table-cell',
};

/** What a sync brought in, stream by stream. */
export function StreamTable({ streams }: { streams: readonly StreamCounts[] }) {
  return (
    <table className="w-full text-[0.8125rem]">
      <caption className="sr-only">{t.connections.lastSync}</caption>
      <thead>
        <tr className="border-b border-line text-ink-faint">
          <th scope="col" className="py-1.5 pr-3 text-left font-medium">
            {table.stream}
          </th>
          {FIGURES.map((figure) => (
            <th key={figure} scope="col" className={`py-1.5 pl-3 text-right font-medium ${WIDE[figure] ?? ''}`}>
              {table[figure]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {streams.map((stream) => (
          <tr key={stream.name} className="border-b border-line last:border-b-0">
            <th scope="row" className="py-1.5 pr-3 text-left font-normal">
              {streamName(stream.name)}
              {remarksOf(stream).map((remark) => (
                <span key={remark} className="block text-xs text-warn">
                  {remark}
                </span>
              ))}
            </th>
            {stream.skipped === undefined ? (
              FIGURES.map((figure) => (
                <td
                  key={figure}
                  className={`py-1.5 pl-3 text-right ${WIDE[figure] ?? ''} ${figure === 'failed' && stream.failed > 0 ? 'font-medium text-bad' : ''}`}
                >
                  {count(stream[figure])}
                </td>
              ))
            ) : (
              <td colSpan={FIGURES.length} className="py-1.5 pl-3 text-right text-warn">
                {table.skipped}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
