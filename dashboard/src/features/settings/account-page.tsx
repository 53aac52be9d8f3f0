import { useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useMe } from '@/features/session';
import { signOut } from '@/shared/api/session';
import { setTheme, useTheme } from '@/shared/lib/theme';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Facts } from '@/shared/ui/figure';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { EmailForm } from './email-form';
import { NameForm } from './name-form';
import { PasswordForm } from './password-form';
import { PermissionTable } from './permission-table';
import { SettingsFrame } from './settings-frame';

const bodyLook = 'px-4 pb-4 sm:px-5 sm:pb-5';
const THEMES = (['light', 'dark', 'system'] as const).map((value) => ({ value, label: t.common.theme[value] }));

function You() {
  const { you, roles, permissions } = t.settings;
  const { data, error, isPending, refetch } = useMe();
  const role = data && roles[data.role];
  return (
    <>
      {error && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      <Panel>
        <PanelHead title={you.name} note={you.nameNote} />
        <div className={bodyLook}>
          {isPending && <Skeleton lines={2} className="h-9" />}
          {data && <NameForm key={data.user.name} name={data.user.name} />}
        </div>
      </Panel>
      <Panel>
        <PanelHead title={you.email} {...(data ? { note: you.emailNow(data.user.email) } : {})} />
        <div className={bodyLook}>
          <EmailForm />
        </div>
      </Panel>
      <Panel>
        <PanelHead title={you.password} note={you.passwordNote} />
        <div className={bodyLook}>
          <PasswordForm />
        </div>
      </Panel>
      <Panel>
        <PanelHead title={permissions.title} />
        <div className={bodyLook}>
          {isPending && <Skeleton lines={4} className="h-6" />}
          {data && (
            <>
              <Facts rows={[[you.role, role ? `${role.name}. ${role.may}` : data.role]]} />
              <div className="mt-4">
                <PermissionTable permissions={data.permissions} />
              </div>
            </>
          )}
        </div>
      </Panel>
    </>
  );
}

/** The person's own account, and this device's own settings. */
export function AccountPage() {
  const { look, leave } = t.settings;
  const theme = useTheme();
  const cache = useQueryClient();
  return (
    <SettingsFrame title={t.settings.sections.account}>
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
    </SettingsFrame>
  );
}
