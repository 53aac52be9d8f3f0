import { UsersRound } from 'lucide-react';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import type { Settings } from './organization';

const FIELDS = ['name', 'currency', 'timezone'] as const;
const { conflict, organization } = t.settings;

/** What somebody else made of the settings meanwhile, beside the changes that were about to be saved. */
export function ConflictNotice({
  base,
  theirs,
  yours,
  busy,
  onTake,
  onKeep,
}: {
  /** What both started from. */
  base: Settings;
  theirs: Settings;
  yours: Partial<Settings>;
  busy: boolean;
  onTake: () => void;
  onKeep: () => void;
}) {
  const shown = FIELDS.filter((field) => theirs[field] !== base[field] || field in yours);
  return (
    <Notice
      role="alert"
      tone="warn"
      icon={<UsersRound aria-hidden />}
      title={conflict.title}
      actions={
        <>
          <Button size="small" onClick={onTake}>
            {conflict.take}
          </Button>
          <Button size="small" busy={busy} onClick={onKeep}>
            {conflict.keep}
          </Button>
        </>
      }
    >
      <p>{conflict.text}</p>
      <table className="mt-2 text-ink">
        <thead className="text-left text-[0.8125rem] text-ink-soft">
          <tr>
            {[conflict.setting, conflict.theirs, conflict.yours].map((head) => (
              <th key={head} scope="col" className="pr-6 font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <tr key={field}>
              <th scope="row" className="pr-6 text-left font-normal">
                {organization[field]}
              </th>
              <td className="pr-6 font-medium">{theirs[field]}</td>
              <td className="pr-6">{yours[field] ?? <span className="text-ink-soft">{conflict.untouched}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Notice>
  );
}
