import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { showPage } from '@/shared/testing/page';
import type { Column } from './column';
import { DataTable } from './data-table';

interface Line {
  name: string;
  size: number;
  note: string;
}

const LINES: Line[] = [
  { name: 'Regulars', size: 120, note: 'often' },
  { name: 'Newcomers', size: 45, note: 'once' },
];
const COLUMNS: readonly Column<Line>[] = [
  { id: 'name', header: 'Name', cell: ({ name }) => name, sort: ({ name }) => name },
  { id: 'size', header: 'Size', cell: ({ size }) => size, sort: ({ size }) => size, from: 'md' },
  { id: 'note', header: 'Note', cell: ({ note }) => note, from: 'lg' },
];

const table = (sortInAddress?: string) => (
  <DataTable
    label="Lines"
    columns={COLUMNS}
    rows={LINES}
    rowKey={({ name }) => name}
    {...(sortInAddress === undefined ? {} : { sortInAddress })}
  />
);
const firstCells = () => screen.getAllByRole('row').map((row) => row.firstElementChild?.textContent);

describe('a table', () => {
  it('unfolds under a row, by a button that names it, what a narrow screen has no room for', async () => {
    render(table());
    const button = screen.getByRole('button', { name: 'Details of Newcomers' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const details = screen.getAllByRole('row').at(-1);
    expect(details).toHaveTextContent('Size45Noteonce');
    await userEvent.click(button);
    expect(screen.getAllByRole('row')).toHaveLength(3);
  });

  it('has no such button where every column fits', () => {
    render(<DataTable label="Lines" columns={COLUMNS.slice(0, 1)} rows={LINES} rowKey={({ name }) => name} />);
    expect(screen.queryByRole('button', { name: /^Details/ })).toBeNull();
  });

  it('keeps its order in the address, and takes it from there', async () => {
    const { router } = await showPage('/lines', () => table('sort'), '/lines?sort=-size');
    await screen.findByRole('table');
    expect(firstCells()).toEqual(['Name', 'Regulars', 'Newcomers']);
    await userEvent.click(screen.getByRole('button', { name: 'Sort by Name' }));
    expect(router.state.location.search).toEqual({ sort: 'name' });
    expect(firstCells()).toEqual(['Name', 'Newcomers', 'Regulars']);
    expect(screen.getByRole('columnheader', { name: /Name/ })).toHaveAttribute('aria-sort', 'ascending');
  });

  it.each(['note', 'nonsense', '-'])('takes no order by a column that does not sort: %s', async (order) => {
    await showPage('/lines', () => table('sort'), `/lines?sort=${order}`);
    await screen.findByRole('table');
    expect(firstCells()).toEqual(['Name', 'Regulars', 'Newcomers']);
    const heads = within(screen.getByRole('table')).getAllByRole('columnheader');
    expect(heads.map((head) => head.getAttribute('aria-sort'))).toEqual(['none', 'none', null, null]);
  });
});
