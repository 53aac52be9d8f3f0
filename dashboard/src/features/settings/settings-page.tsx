import { useQuery, useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useMay, useMe } from '@/features/session';
import { signOut } from '@/shared/api/session';
import { setTheme, useTheme } from '@/shared/lib/theme';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Facts } from '@/shared/ui/figure';
import { PageHead, Panel, PanelHead } from '@/shared/ui/panel';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { organizationQuery } from './organization';
import { OrganizationForm } from './organization-form';
import { PermissionTable } from './permission-table';

const bodyLook = 'px-4 pb-4 sm:px-5 sm:pb-5';

function Organization() {
  const words = t.settings.organization;
  const may = useMay('organization:write');
  const me = useMe();
  const { data, error, refetch } = useQuery(organizationQuery);
  return (
    <Panel>
      <PanelHead title={words.title} {...(me.data && !may ? { note: words.readOnly } : {})} />
      <div className={bodyLook}>
        {error && <ProblemNotice className="mb-4" problem={error} onRetry={() => void refetch()} />}
        {!error && (!data || me.isPending) && <Skeleton lines={4} className="h-9" />}
        {data && me.data && may && <OrganizationForm current={data} />}
        {data && me.data && !may && (
          <Facts
            rows={[
              [words.name, data.settings.name],
              [words.currency, data.settings.currency],
              [words.timezone, data.settings.timezone],
            ]}
          />
        )}
      </div>
    </Panel>
  );
}

function You() {
  const { you, roles, permissions } = t.settings;
  const { data, error, isPending, refetch } = useMe();
  const role = data && roles[data.role];
  return (
    <Panel>
      <PanelHead title={you.title} />
      <div className={bodyLook}>
        {error && <ProblemNotice className="mb-4" problem={error} onRetry={() => void refetch()} />}
        {isPending && <Skeleton lines={4} className="h-6" />}
        {data && (
          <>
            <Facts
              rows={[
                [you.name, data.user.name],
                [you.email, data.user.email],
                [you.role, role ? `${role.name}. ${role.may}` : data.role],
              ]}
            />
            <h3 className="mt-6 mb-1 font-medium">{permissions.title}</h3>
            <PermissionTable permissions={data.permissions} />
          </>
        )}
      </div>
    </Panel>
  );
}

const THEMES = (['light', 'dark', 'system'] as const).map((value) => ({ value, label: t.common.theme[value] }));

/** The organization's settings, who is signed in, and this device's own. */
export function SettingsPage() {
  const { look, leave } = t.settings;
  const theme = useTheme();
  const cache = useQueryClient();
  return (
    <div className="max-w-3xl">
      <PageHead title={t.settings.title} />
      <div className="space-y-5">
        <Organization />
        <You />
        <Panel>
          <PanelHead title={look.title} note={look.note}>
            <Choice label={t.common.theme.label} value={theme} options={THEMES} onChange={setTheme} />
          </PanelHead>
        </Panel>
        <Panel>
          <PanelHead title={leave.title} note={leave.note}>
            <Button
              onClick={() => {
                void signOut().then(() => {
                  cache.clear();
                });
              }}
            >
              <LogOut aria-hidden />
              {t.session.signOut}
            </Button>
          </PanelHead>
        </Panel>
      </div>
    </div>
  );
}
