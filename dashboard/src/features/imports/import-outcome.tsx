import type { Job } from '@/shared/api/jobs';
import { partShare } from '@/shared/lib/figures';
import { count, day } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Facts, Figure } from '@/shared/ui/figure';
import { Panel, PanelHead } from '@/shared/ui/panel';
import type { ImportResult } from './import-result';
import { noteWords } from './reasons';
import { Rejections } from './rejections';

/** What an import has come to, with the rejected rows to take along. */
export function ImportOutcome({ job, result }: { job: Job; result: ImportResult }) {
  const say = t.imports.outcome;
  const { rows, accepted, rejected, customers, orders, refunds, from, to, currency, records } = result;
  const notes = result.notes.map((note) => (typeof note === 'string' ? note : noteWords(note)));
  if (result.resumed) notes.push(say.resumed);
  const changed = ({ created, updated, unchanged }: (typeof records)['orders']) =>
    say.changed(count(created), count(updated), count(unchanged));
  return (
    <Panel>
      <PanelHead title={say.title} />
      <div className="grid grid-cols-2 gap-x-6 gap-y-5 px-4 pb-5 sm:grid-cols-3 sm:px-5 xl:grid-cols-6">
        <Figure label={say.rows} value={count(rows)} />
        <Figure label={say.accepted} value={count(accepted)} />
        <Figure label={say.rejected} value={count(rejected)}>
          {rejected > 0 && say.ofRows(partShare(rejected / rows))}
        </Figure>
        <Figure label={say.customers} value={count(customers)} />
        <Figure label={say.orders} value={count(orders)} />
        <Figure label={say.refunds} value={count(refunds)} />
      </div>
      <Rejections job={job} result={result} />
      <div className="border-t border-line px-4 py-4 sm:px-5">
        <Facts
          rows={[
            ...(from === null || to === null ? [] : [[say.period, say.from(day(from), day(to))] as const]),
            ...(orders + refunds === 0 ? [] : [[say.currency, currency] as const]),
            [say.changesOf.customers, changed(records.customers)],
            ...(orders + refunds === 0 ? [] : [[say.changesOf.orders, changed(records.orders)] as const]),
          ]}
        />
      </div>
      {notes.length > 0 && (
        <div className="border-t border-line px-4 py-4 sm:px-5">
          <h3 className="font-medium">{say.notes}</h3>
          <ul className="mt-1 list-disc pl-5 text-ink-soft">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
}
