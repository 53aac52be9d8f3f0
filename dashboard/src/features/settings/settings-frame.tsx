import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '@/shared/text';
import { PageHead } from '@/shared/ui/panel';

const { sections } = t.settings;
const LINKS = [
  { to: '/settings', label: sections.organization },
  { to: '/settings/people', label: sections.people },
  { to: '/settings/account', label: sections.account },
  { to: '/settings/sessions', label: sections.sessions },
] as const;

/** A page of the settings, with the way to the others. */
export const SettingsFrame = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="max-w-3xl">
    <PageHead title={title} />
    <nav aria-label={t.settings.title} className="-mt-2 mb-5 flex flex-wrap gap-1 border-b border-line pb-2">
      {LINKS.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: true }}
          className="rounded-lg px-3 py-1.5 font-medium text-ink-soft hover:bg-sunken hover:text-ink data-[status=active]:bg-accent-soft data-[status=active]:text-accent"
        >
          {label}
        </Link>
      ))}
    </nav>
    <div className="space-y-5">{children}</div>
  </div>
);
