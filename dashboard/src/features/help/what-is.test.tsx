import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { fakeApi, showPage } from '@/shared/testing/page';
import { PanelHead } from '@/shared/ui/panel';
import { WhatIs } from './what-is';

const Page = () => (
  <main>
    <h1>Churn</h1>
    <PanelHead title="Customers at risk" help={<WhatIs term="auc" />} />
  </main>
);

async function open() {
  fakeApi({});
  await showPage('/churn', Page, '/churn');
  return screen.findByRole('button', { name: 'What is this: Ranking (AUC)' });
}

it('explains a word by the keyboard alone, leads to more, and gives the focus back', async () => {
  const mark = await open();
  await userEvent.tab();
  expect(mark).toHaveFocus();
  expect(mark).toHaveAttribute('aria-expanded', 'false');
  await userEvent.keyboard('{Enter}');
  const said = await screen.findByRole('dialog', { name: 'Ranking (AUC)' });
  // The focus goes there, so that its name and what it says are read out.
  await waitFor(() => {
    expect(said).toHaveFocus();
  });
  expect(said).toHaveAccessibleDescription(/0\.5 is a coin toss/);
  const more = within(said).getByRole('link', { name: 'More in the help' });
  expect(more).toHaveAttribute('href', '/help?term=auc');
  await userEvent.tab();
  expect(more).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(mark).toHaveFocus();
});

it('is no part of the heading that it stands beside', async () => {
  await open();
  expect(screen.getByRole('heading', { level: 2, name: 'Customers at risk' })).toBeVisible();
});

it('has no fault that a screen reader would meet, open or closed', async () => {
  const mark = await open();
  const faults = async () => {
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
      rules: { 'color-contrast': { enabled: false } },
    });
    return violations.map(({ id }) => id);
  };
  expect(await faults()).toEqual([]);
  await userEvent.click(mark);
  await screen.findByRole('dialog', { name: 'Ranking (AUC)' });
  expect(await faults()).toEqual([]);
});
