import { Link } from '@tanstack/react-router';
import {
  CircleQuestionMark,
  FileUp,
  HeartPulse,
  House,
  Layers,
  Plug,
  Telescope,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '@/shared/text';

const { nav } = t.common;

interface Group {
  name: string | null;
  links: readonly {
    to: '/' | '/segments' | '/churn' | '/customers' | '/analyses' | '/imports' | '/connections' | '/help';
    label: string;
    icon: LucideIcon;
  }[];
}

const GROUPS: readonly Group[] = [
  { name: null, links: [{ to: '/', label: nav.overview, icon: House }] },
  {
    name: nav.groups.insights,
    links: [
      { to: '/segments', label: nav.segments, icon: Layers },
      { to: '/churn', label: nav.churn, icon: HeartPulse },
      { to: '/customers', label: nav.customers, icon: UsersRound },
      { to: '/analyses', label: nav.analyses, icon: Telescope },
    ],
  },
  {
    name: nav.groups.data,
    links: [
      { to: '/imports', label: nav.imports, icon: FileUp },
      { to: '/connections', label: nav.connections, icon: Plug },
    ],
  },
  { name: null, links: [{ to: '/help', label: nav.help, icon: CircleQuestionMark }] },
];

const linkLook =
  'flex h-9 items-center gap-2.5 rounded-lg px-2.5 font-medium text-ink-soft hover:bg-sunken hover:text-ink [&_svg]:size-4.5 data-[status=active]:bg-accent-soft data-[status=active]:text-accent';

/** The product's mark, which leads home. */
export function Brand() {
  return (
    <Link to="/" className="flex items-center gap-2.5 rounded-lg px-2.5 py-1">
      <svg viewBox="0 0 32 32" className="size-7" aria-hidden>
        <rect width="32" height="32" rx="8" fill="var(--accent)" />
        <circle cx="16" cy="16" r="8.500" fill="none" stroke="var(--on-accent)" strokeWidth="3" />
        <path d="M16 7.500a8.500 8.500 0 0 1 0 17z" fill="var(--on-accent)" />
      </svg>
      <span className="text-base font-semibold tracking-tight">{t.common.product}</span>
    </Link>
  );
}

/** The ways to every page. */
export function Navigation({ onNavigate }: { onNavigate?: () => void }): ReactNode {
  return (
    <nav aria-label={t.common.mainMenu} className="flex-1 overflow-y-auto">
      {GROUPS.map((group) => (
        <div key={group.links[0]?.to} className="mb-4">
          {group.name && <p className="px-2.5 pb-1 text-xs font-medium tracking-wide text-ink-faint">{group.name}</p>}
          <ul className="space-y-0.5">
            {group.links.map((link) => (
              <li key={link.to}>
                <Link
                  to={link.to}
                  activeOptions={{ exact: link.to === '/', includeSearch: false }}
                  className={linkLook}
                  {...(onNavigate ? { onClick: onNavigate } : {})}
                >
                  <link.icon aria-hidden />
                  {link.label}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
