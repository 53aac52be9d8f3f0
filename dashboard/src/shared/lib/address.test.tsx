import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { showPage } from '@/shared/testing/page';
import { useAddressState, useDrawerInAddress } from './address';

const KINDS = ['old', 'new'] as const;
const kind = (raw: string) => KINDS.find((known) => known === raw);

function Page() {
  const [chosen, choose] = useAddressState('kind', kind);
  const drawer = useDrawerInAddress('shown', kind);
  return (
    <>
      <p>{`kind ${chosen ?? 'none'}, drawer ${drawer.open ?? 'closed'}`}</p>
      <button
        type="button"
        onClick={() => {
          choose(chosen === 'new' ? undefined : 'new');
        }}
      >
        choose
      </button>
      {KINDS.map((one) => (
        <button
          key={one}
          type="button"
          onClick={() => {
            drawer.show(one);
          }}
        >
          {`open ${one}`}
        </button>
      ))}
      <button
        type="button"
        onClick={() => {
          drawer.close();
        }}
      >
        close
      </button>
    </>
  );
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('takes a choice from the address, and nonsense for none', async () => {
  const { router } = await showPage('/list', Page, '/list?kind=new&page=2');
  expect(await screen.findByText('kind new, drawer closed')).toBeVisible();
  await press('choose');
  expect(await screen.findByText('kind none, drawer closed')).toBeVisible();
  expect(router.state.location.search).toEqual({ page: 2 });
  await act(() => router.navigate({ to: '.', search: { kind: 'neither' } as never }));
  expect(await screen.findByText('kind none, drawer closed')).toBeVisible();
});

it('makes a choice no place to come back to', async () => {
  const { router } = await showPage('/list', Page, '/list');
  const before = router.history.length;
  await press('choose');
  expect(await screen.findByText('kind new, drawer closed')).toBeVisible();
  expect(router.history.length).toBe(before);
});

it('closes a drawer by Back, and leaves no trace of one that was closed by hand', async () => {
  const { router } = await showPage('/list', Page, '/list?kind=new');
  await press('open old');
  expect(await screen.findByText('kind new, drawer old')).toBeVisible();
  expect(router.state.location.search).toEqual({ kind: 'new', shown: 'old' });
  act(() => {
    router.history.back();
  });
  expect(await screen.findByText('kind new, drawer closed')).toBeVisible();

  await press('open old');
  await press('open new');
  expect(await screen.findByText('kind new, drawer new')).toBeVisible();
  await press('close');
  expect(await screen.findByText('kind new, drawer closed')).toBeVisible();
  expect(router.history.canGoBack()).toBe(false);
});

it('opens a drawer by a link, and closing it then stays on the page', async () => {
  const { router } = await showPage('/list', Page, '/list?shown=old');
  expect(await screen.findByText('kind none, drawer old')).toBeVisible();
  await press('open new');
  expect(await screen.findByText('kind none, drawer new')).toBeVisible();
  await press('close');
  expect(await screen.findByText('kind none, drawer closed')).toBeVisible();
  expect(router.state.location.href).toBe('/list');
});
