import { t } from '@/shared/text';
import type { ExportColumn } from './subject';

const { columns: say } = t.exports;

/** Which columns a file for people has. */
export function ColumnsChoice({
  all,
  value,
  onChange,
}: {
  all: readonly ExportColumn[];
  value: readonly ExportColumn[];
  onChange: (columns: readonly ExportColumn[]) => void;
}) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-[0.8125rem] font-medium">{say.title}</legend>
      <div className="grid grid-cols-2 gap-x-4 gap-y-1 sm:grid-cols-3">
        {all.map((column) => (
          <label key={column} className="flex min-h-6 items-center gap-2 text-[0.8125rem]">
            <input
              type="checkbox"
              className="accent-accent"
              checked={value.includes(column)}
              onChange={({ target }) => {
                onChange(all.filter((one) => (one === column ? target.checked : value.includes(one))));
              }}
            />
            {say.name[column]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
