import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { t } from '@/shared/text';
import { areasOf, WITHOUT_PAGE } from './permission-areas';
import { PermissionTable } from './permission-table';

const NODE: string = 'node:fs';
const ROLES = '../auth-service/src/main/java/dev/omnify/auth/permission/';

async function source(file: string): Promise<string> {
  const { readFileSync } = (await import(/* @vite-ignore */ NODE)) as {
    readFileSync: (path: string, encoding: 'utf8') => string;
  };
  return readFileSync(ROLES + file, 'utf8');
}

/** Every permission that there is, by the name of its constant. */
async function permissions(): Promise<Map<string, string>> {
  const found = (await source('Permission.java')).matchAll(/([A-Z_]+)\("([a-z]+:[a-z]+)"\)/g);
  return new Map([...found].map(([, constant = '', name = '']) => [constant, name]));
}

const allowedIn = (...held: string[]) =>
  areasOf(held).flatMap(({ name, see, act }) => (see?.allowed === true || act?.allowed === true ? [name] : []));

afterEach(() => {
  cleanup();
});

it('has an area with words for every permission that a person may have', async () => {
  const all = [...(await permissions()).values()];
  expect(all).toContain('customers:export');
  const named: string[] = Object.values(t.settings.areas).map(({ name }) => name);
  for (const permission of all) {
    const areas = allowedIn(permission);
    expect(areas.length > 0, permission).toBe(!WITHOUT_PAGE.has(permission));
    expect(areas.filter((area) => !named.includes(area))).toEqual([]);
  }
});

it('tells apart who edits views of customers and who takes lists of them out', () => {
  expect(allowedIn('customers:read')).toEqual(['Customers', 'Saved views of customers']);
  expect(allowedIn('customers:write')).toEqual(['Saved views of customers']);
  expect(allowedIn('customers:export')).toEqual(['Lists as files']);
});

it('shows what a marketer may do as it is', async () => {
  const all = await permissions();
  const marketers = /MARKETER\(EnumSet\.of\(([^)]*)\)/.exec(await source('Role.java'))?.[1] ?? '';
  render(
    <PermissionTable permissions={marketers.split(',').map((constant) => all.get(constant.trim()) ?? constant)} />,
  );
  const cells = (area: string) =>
    within(screen.getByRole('row', { name: new RegExp(`^${area}\\b`) }))
      .getAllByRole('cell')
      .map((cell) => `${within(cell).queryByRole('img')?.getAttribute('aria-label') ?? ''} ${cell.textContent}`.trim());
  expect(cells('Customers')).toEqual(['Allowed See', '']);
  expect(cells('Saved views of customers')).toEqual(['Allowed See', 'Allowed Save and change']);
  expect(cells('Lists as files')).toEqual(['', 'Allowed Take out']);
  expect(cells('Connections')).toEqual(['Allowed See', 'Not allowed Connect and sync']);
});

it('says of every role that may take lists out that it does, and of the other that it does not', async () => {
  expect((await source('Role.java')).match(/^ {4}[A-Z]+(?=\()/gm)?.map((role) => role.trim().toLowerCase())).toEqual(
    Object.keys(t.settings.roles),
  );
  expect(t.settings.roles.marketer?.may).toContain('takes lists out');
  expect(t.settings.roles.viewer?.may).toContain('takes no lists out');
});
