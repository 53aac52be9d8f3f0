import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { analyse, importOrders, register, type Person } from './support/fleet.ts';
import { signIn } from './support/person.ts';
import { shopWithPeople } from './support/shop.ts';

const browser = launchBrowser();

/** Rows of RFC 4180 by heading, read by somebody who knows nothing of who wrote them. */
function parsed(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let place = 0; place < csv.length; place += 1) {
    const sign = csv[place] ?? '';
    if (quoted && sign === '"' && csv[place + 1] === '"') {
      cell += '"';
      place += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || sign === '\n')) {
      rows.at(-1)?.push(cell.replace(/\r$/, ''));
      cell = '';
      if (sign === '\n') rows.push([]);
    } else cell += sign;
  }
  const [head = [], ...lines] = rows.filter((row) => row.length > 0);
  return lines.map((line) => Object.fromEntries(head.map((name, index) => [name, line[index] ?? ''])));
}

describe('a shop that knows whom it may write to', () => {
  let person: Person;
  beforeAll(async () => {
    person = await register();
    await importOrders(person, shopWithPeople());
    await analyse(person);
  }, 120_000);

  it('takes its win-back list out as a file for Klaviyo', async () => {
    const page = await browser.device();
    await signIn(page, person, '/churn?list=lapsed');
    const dialog = page.getByRole('dialog', { name: 'Export the win-back list' });
    await page.getByRole('button', { name: 'Export list' }).click();
    await dialog.getByRole('radio', { name: /Klaviyo/ }).check();
    const saving = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save the file' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toMatch(/^win-back-klaviyo-\d{4}-\d\d-\d\d\.csv$/);
    await dialog.getByText('Saved as win-back-klaviyo').waitFor();

    const text = await readFile(await download.path(), 'utf8');
    expect(text.split('\r\n')[0]).toBe('Email,Phone Number,First Name,Last Name,External ID');
    const rows = parsed(text);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      // Of three, the first agreed, the second refused, of the third nobody knows.
      expect(Number(row['External ID']) % 3).toBe(0);
      expect(row.Email).toBe(`person${row['External ID']}@example.org`);
      expect(row['Phone Number']).toBe(`+442071838${(row['External ID'] ?? '').slice(-3)}`);
      expect(row['First Name']).not.toBe('');
    }
  });

  it('finds a customer by the beginning of the name, and keeps a view', async () => {
    const page = await browser.device();
    await signIn(page, person, '/customers');
    await page.getByRole('searchbox', { name: 'Find a customer' }).fill('lovel');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page
      .getByRole('link', { name: /Lovelace/ })
      .first()
      .waitFor();
    await page.goto('/customers');
    await page.getByRole('combobox', { name: 'Marketing' }).selectOption('Refused');
    await page.waitForURL('**/customers?marketing=refused');
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('menuitem', { name: 'Save as a view…' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Leave alone');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Leave alone' }).waitFor();
    await page.goto('/customers');
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('menuitem', { name: 'Leave alone' }).click();
    await page.waitForURL(/marketing=refused/);
  });
});
