import { Building2 } from 'lucide-react';
import { asProblem } from '@/shared/api/problem';
import { switchOrganization } from '@/shared/api/session';
import { t } from '@/shared/text';
import { MenuItem, MenuLine, MenuNote } from '@/shared/ui/menu';
import { toast } from '@/shared/ui/toast';
import { useMe } from './use-me';

/** The person's other organizations, as lines of a menu; nothing where there is no other. */
export function OrganizationSwitch() {
  const me = useMe();
  const others = (me.data?.organizations ?? []).filter(({ id }) => id !== me.data?.organization.id);
  if (others.length === 0) return null;
  return (
    <>
      <MenuNote>{t.session.switchTo}</MenuNote>
      {others.map(({ id, name }) => (
        <MenuItem
          key={id}
          onSelect={() => {
            switchOrganization(id).catch((thrown: unknown) => {
              toast(asProblem(thrown).message, 'bad');
            });
          }}
        >
          <Building2 aria-hidden />
          <span className="max-w-56 truncate">{name}</span>
        </MenuItem>
      ))}
      <MenuLine />
    </>
  );
}
