import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChevronsUpDown, ListChecks, LogOut, Monitor, Moon, Settings, Sun } from 'lucide-react';
import { OrganizationSwitch, useMe } from '@/features/session';
import { signOut } from '@/shared/api/session';
import { setTheme, useTheme } from '@/shared/lib/theme';
import { t } from '@/shared/text';
import { Menu, MenuItem, MenuLine, MenuNote } from '@/shared/ui/menu';

const THEMES = [
  { theme: 'light', icon: Sun },
  { theme: 'dark', icon: Moon },
  { theme: 'system', icon: Monitor },
] as const;

/** In the place of the names while they are on their way: the button has a name of its own until then. */
const NoNamesYet = () => (
  <>
    <span className="sr-only">{t.common.account}</span>
    <span aria-hidden className="my-1 block h-3 w-3/4 animate-pulse rounded bg-sunken" />
    <span aria-hidden className="my-1 block h-2.5 w-1/2 animate-pulse rounded bg-sunken" />
  </>
);

/** Who is signed in and where, with what belongs to them. */
export function Account() {
  const me = useMe();
  const theme = useTheme();
  const navigate = useNavigate();
  const cache = useQueryClient();
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="flex h-12 min-w-0 flex-1 items-center gap-2 rounded-lg px-2.5 text-left hover:bg-sunken"
        >
          <span className="min-w-0 flex-1">
            {me.data ? (
              <>
                <span className="block truncate font-medium">{me.data.organization.name}</span>
                <span className="block truncate text-xs text-ink-faint">{me.data.user.name}</span>
              </>
            ) : (
              <NoNamesYet />
            )}
          </span>
          <ChevronsUpDown className="size-4 shrink-0 text-ink-faint" aria-hidden />
        </button>
      }
    >
      {me.data && <MenuNote>{me.data.user.email}</MenuNote>}
      <OrganizationSwitch />
      <MenuItem onSelect={() => void navigate({ to: '/settings' })}>
        <Settings aria-hidden />
        {t.common.nav.settings}
      </MenuItem>
      <MenuLine />
      <MenuNote>{t.common.theme.label}</MenuNote>
      {THEMES.map((one) => (
        <MenuItem
          key={one.theme}
          onSelect={() => {
            setTheme(one.theme);
          }}
        >
          <one.icon aria-hidden />
          <span className="flex-1">{t.common.theme[one.theme]}</span>
          {theme === one.theme && <ListChecks aria-hidden />}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem
        onSelect={() => {
          void signOut().then(() => {
            cache.clear();
          });
        }}
      >
        <LogOut aria-hidden />
        {t.session.signOut}
      </MenuItem>
    </Menu>
  );
}
