import { cn } from '@/shared/lib/cn';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';
import { SelectField } from '@/shared/ui/field';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { fieldOf } from './draft';
import { fieldName, fieldsOf, type FieldKey } from './fields';
import { remarksOf, unreadableCells, type Look } from './preview';
import { reasonWords } from './reasons';

/** A cell as it stands in the file; one that cannot be read says why. */
function PreviewCell({ text, unused, why }: { text: string | undefined; unused: boolean; why: string | undefined }) {
  const said = why === undefined ? undefined : t.imports.preview.unreadable(reasonWords(why));
  return (
    <td
      title={said}
      className={cn(
        'max-w-64 truncate px-3 py-1.5 first:pl-5 last:pr-5',
        unused && 'text-ink-faint',
        said !== undefined && 'bg-bad-soft font-medium text-bad',
      )}
    >
      {text}
      {said !== undefined && <span className="sr-only"> ({said})</span>}
    </td>
  );
}

/** The first rows of a file, with what each column is taken for and what is odd about it. */
export function PreviewTable({
  look,
  busy,
  onAssign,
}: {
  look: Look;
  busy: boolean;
  onAssign: (column: string, field: FieldKey | null) => void;
}) {
  const say = t.imports.table;
  const { columns, mapping, rows, looked, remembered } = look.preview;
  const fields = fieldsOf(look.kind);
  const options = [{ value: '', label: say.unused }, ...fields.map((key) => ({ value: key, label: fieldName(key) }))];
  const remarks = remarksOf(look);
  const general = [...(remembered ? [t.imports.preview.remembered] : []), ...(remarks.get('')?.texts ?? [])];
  const unreadable = unreadableCells(look.preview);
  return (
    <Panel aria-busy={busy}>
      <PanelHead title={say.title} note={say.note} />
      <div
        tabIndex={0}
        role="region"
        aria-label={say.label}
        // Positioned, or what only screen readers are told of a cell widens the page.
        className={cn('relative max-h-112 overflow-auto border-t border-line transition-opacity', busy && 'opacity-60')}
      >
        <table className="w-full text-[0.8125rem]">
          <thead className="sticky top-0 bg-surface">
            <tr className="border-b border-line align-top">
              {columns.map((column, place) => {
                const field = fieldOf(mapping, column);
                const remark = remarks.get(column);
                return (
                  <th key={place} scope="col" className="min-w-48 px-2 py-3 text-left font-normal first:pl-4 last:pr-4">
                    <SelectField
                      bare
                      label={say.meaning(column)}
                      value={field ?? ''}
                      options={options}
                      className={cn('w-full [&_select]:w-full', field === null && '[&_select]:text-ink-faint')}
                      onChange={({ target }) => {
                        onAssign(column, fields.find((known) => known === target.value) ?? null);
                      }}
                    />
                    <span className="mt-1.5 flex items-center gap-2 px-1">
                      <span className="truncate font-medium">{column}</span>
                      {remark?.guessed && <Badge tone="warn">{say.guessed}</Badge>}
                    </span>
                    {remark?.texts.map((text) => (
                      <span key={text} className="mt-1 block px-1 text-xs text-ink-soft">
                        {text}
                      </span>
                    ))}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              <tr key={line} className="border-b border-line last:border-b-0">
                {columns.map((column, place) => (
                  <PreviewCell
                    key={place}
                    text={row[place]}
                    unused={fieldOf(mapping, column) === null}
                    why={unreadable.get(`${String(line)} ${String(place)}`)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {looked.rejected > 0 && (
        <div className="border-t border-line px-4 py-3 sm:px-5">
          <p className="font-medium text-bad">{t.imports.preview.some(count(looked.rejected), count(looked.rows))}</p>
          <ul className="mt-1 list-disc pl-5 text-ink-soft">
            {looked.reasons.map((reason) => (
              <li key={reason.code}>
                {reasonWords(reason.code)} {t.imports.preview.rowsOf(count(reason.count))}
              </li>
            ))}
          </ul>
        </div>
      )}
      {general.length > 0 && (
        <ul className="list-disc border-t border-line py-3 pr-4 pl-9 text-ink-soft">
          {general.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
