import { Check, Minus } from 'lucide-react';
import { t } from '@/shared/text';
import { areasOf, type Allowance } from './permission-areas';

const words = t.settings.permissions;

function Cell({ value }: { value: Allowance | null }) {
  if (value === null) return <td className="py-2 pl-4" />;
  return (
    <td className="py-2 pl-4">
      <span className={`flex items-center gap-1.5 ${value.allowed ? '' : 'text-ink-faint'}`}>
        {value.allowed ? (
          <Check role="img" aria-label={words.yes} className="size-4 shrink-0 text-good" />
        ) : (
          <Minus role="img" aria-label={words.no} className="size-4 shrink-0" />
        )}
        {value.word}
      </span>
    </td>
  );
}

/** What somebody may do, in plain words. */
export const PermissionTable = ({ permissions }: { permissions: readonly string[] }) => (
  <table className="w-full text-[0.8125rem]">
    <thead>
      <tr className="border-b border-line text-left text-ink-faint">
        <th scope="col" className="py-2 font-medium">
          {words.area}
        </th>
        <th scope="col" className="py-2 pl-4 font-medium">
          {words.see}
        </th>
        <th scope="col" className="py-2 pl-4 font-medium">
          {words.act}
        </th>
      </tr>
    </thead>
    <tbody>
      {areasOf(permissions).map((area) => (
        <tr key={area.name} className="border-b border-line last:border-b-0">
          <th scope="row" className="py-2 text-left align-middle font-normal">
            {area.name}
          </th>
          <Cell value={area.see} />
          <Cell value={area.act} />
        </tr>
      ))}
    </tbody>
  </table>
);
