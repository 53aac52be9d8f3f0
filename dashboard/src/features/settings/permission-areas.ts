import { t } from '@/shared/text';

const words = t.settings.permissions;

/** What is asked for where: to see something, and to do what its word says. */
const NEEDED: Record<keyof typeof t.settings.areas, { see?: string; act?: string }> = {
  organization: { see: 'organization:read', act: 'organization:write' },
  members: { see: 'members:read', act: 'members:write' },
  platforms: { see: 'platforms:read', act: 'platforms:write' },
  imports: { act: 'imports:write' },
  customers: { see: 'customers:read' },
  views: { see: 'customers:read', act: 'customers:write' },
  exports: { act: 'customers:export' },
  eyes: { see: 'eyes:read', act: 'eyes:run' },
};
const SHOWN = new Set(Object.values(NEEDED).flatMap(({ see, act }) => [see, act]));

/** Permissions that nothing in the product asks a person for: to promise them would be untrue. */
export const WITHOUT_PAGE: ReadonlySet<string> = new Set(['audit:read', 'internal:read']);

/** Something that may be done in an area, in a word, and whether it may. */
export interface Allowance {
  word: string;
  allowed: boolean;
}

interface Area {
  name: string;
  see: Allowance | null;
  act: Allowance | null;
}

/** Permissions by what they are about; one that there are no words for goes by its own name. */
export function areasOf(permissions: readonly string[]): Area[] {
  const allowance = (word = '', needed?: string): Allowance | null =>
    needed === undefined ? null : { word, allowed: permissions.includes(needed) };
  const known = Object.entries(t.settings.areas).map(([area, { name, see, act }]) => {
    const needed = NEEDED[area as keyof typeof NEEDED];
    return { name, see: allowance(see, needed.see), act: allowance(act, needed.act) };
  });
  const others = permissions.filter((one) => !SHOWN.has(one) && !WITHOUT_PAGE.has(one));
  return [...known, ...others.map((name) => ({ name, see: null, act: { word: words.allowed, allowed: true } }))];
}
