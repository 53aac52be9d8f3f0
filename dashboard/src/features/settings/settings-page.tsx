import { useQuery } from '@tanstack/react-query';
import { currencyName, useMay, useMe } from '@/features/session';
import { t } from '@/shared/text';
import { Facts } from '@/shared/ui/figure';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { organizationQuery } from './organization';
import { OrganizationForm } from './organization-form';
import { SettingsFrame } from './settings-frame';

/** The organization's settings. */
export function SettingsPage() {
  const words = t.settings.organization;
  const may = useMay('organization:write');
  const me = useMe();
  const { data, error, refetch } = useQuery(organizationQuery);
  return (
    <SettingsFrame title={words.title}>
      <Panel>
        <PanelHead title={words.panel} {...(me.data && !may ? { note: words.readOnly } : {})} />
        <div className="px-4 pb-4 sm:px-5 sm:pb-5">
          {error && <ProblemNotice className="mb-4" problem={error} onRetry={() => void refetch()} />}
          {!error && (!data || me.isPending) && <Skeleton lines={4} className="h-9" />}
          {data && me.data && may && <OrganizationForm current={data} />}
          {data && me.data && !may && (
            <Facts
              rows={[
                [words.name, data.settings.name],
                [words.currency, currencyName(data.settings.currency)],
                [words.timezone, data.settings.timezone],
              ]}
            />
          )}
        </div>
      </Panel>
    </SettingsFrame>
  );
}
