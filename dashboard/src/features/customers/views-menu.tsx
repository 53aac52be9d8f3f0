import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Bookmark, Check, Pencil, Plus, Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '@/features/session';
import { asProblem } from '@/shared/api/problem';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Field } from '@/shared/ui/field';
import { Menu, MenuItem, MenuLine, MenuNote } from '@/shared/ui/menu';
import { ProblemNotice } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast';
import { isFiltered, type CustomersSearch } from './filters';
import { differs, searchOf, useViewActions, viewsQuery, type SavedView } from './views';

const { views: say } = t.customers;

type Asking = 'name' | 'rename' | 'delete' | null;

/** The organization's saved views: opened, and by those who may, saved, renamed and deleted. */
export function ViewsMenu({ search }: { search: CustomersSearch }) {
  const navigate = useNavigate();
  const may = useMay('customers:write');
  const [asking, setAsking] = useState<Asking>(null);
  const views = useQuery(viewsQuery).data?.items ?? [];
  const { add, replace, remove } = useViewActions();
  const opened = views.find(({ id }) => id === search.view);
  const show = (next: CustomersSearch) => navigate({ to: '/customers', search: next });
  const words = search.query;
  const told = (view: SavedView) => {
    toast(words === undefined ? say.saved(view.name) : say.savedWithoutWords(view.name));
  };
  const close = () => {
    setAsking(null);
    add.reset();
    replace.reset();
    remove.reset();
  };
  const name = (typed: string) => {
    const done = (view: SavedView) => {
      close();
      void show({ ...search, view: view.id });
    };
    if (asking === 'rename' && opened) {
      replace.mutate(
        { id: opened.id, name: typed, search: searchOf(opened) },
        {
          onSuccess: (view) => {
            done(view);
            toast(say.saved(view.name));
          },
        },
      );
    } else {
      add.mutate(
        { name: typed, search },
        {
          onSuccess: (view) => {
            done(view);
            told(view);
          },
        },
      );
    }
  };
  return (
    <>
      <Menu
        trigger={
          <Button>
            <Bookmark aria-hidden />
            <span className="max-w-40 truncate">{opened ? opened.name : say.title}</span>
          </Button>
        }
      >
        {views.length === 0 && <MenuNote>{say.none}</MenuNote>}
        {views.map((view) => (
          <MenuItem key={view.id} onSelect={() => void show(searchOf(view))}>
            {view.id === opened?.id ? <Check aria-hidden /> : <Bookmark aria-hidden />}
            <span className="max-w-64 truncate">{view.name}</span>
          </MenuItem>
        ))}
        {may && (
          <>
            <MenuLine />
            {isFiltered(search) ? (
              <MenuItem
                onSelect={() => {
                  setAsking('name');
                }}
              >
                <Plus aria-hidden />
                {say.add}
              </MenuItem>
            ) : (
              <MenuNote>{words === undefined ? say.filterFirst : say.filterFirstToo}</MenuNote>
            )}
            {opened && isFiltered(search) && differs(opened, search) && (
              <MenuItem
                onSelect={() => {
                  replace.mutate(
                    { id: opened.id, name: opened.name, search },
                    {
                      onSuccess: told,
                      onError: (thrown) => {
                        toast(asProblem(thrown).message);
                      },
                    },
                  );
                }}
              >
                <Save aria-hidden />
                {say.update(opened.name)}
              </MenuItem>
            )}
            {opened && (
              <>
                <MenuItem
                  onSelect={() => {
                    setAsking('rename');
                  }}
                >
                  <Pencil aria-hidden />
                  {say.rename}
                </MenuItem>
                <MenuItem
                  danger
                  onSelect={() => {
                    setAsking('delete');
                  }}
                >
                  <Trash2 aria-hidden />
                  {say.delete}
                </MenuItem>
              </>
            )}
          </>
        )}
      </Menu>
      <Dialog
        open={asking === 'name' || asking === 'rename'}
        onOpenChange={close}
        title={asking === 'rename' ? say.rename : say.add}
        note={words === undefined || asking === 'rename' ? say.note : say.noteWithWords(words)}
      >
        <NameForm
          key={asking}
          value={asking === 'rename' ? (opened?.name ?? '') : ''}
          busy={add.isPending || replace.isPending}
          error={add.error ?? replace.error}
          onSave={name}
        />
      </Dialog>
      <Dialog
        open={asking === 'delete'}
        onOpenChange={close}
        title={say.deleteTitle(opened?.name ?? '')}
        note={say.deleteNote}
      >
        {remove.error && <ProblemNotice className="mb-4" problem={remove.error} />}
        <Button
          look="danger"
          busy={remove.isPending}
          onClick={() => {
            if (!opened) return;
            remove.mutate(opened.id, {
              onSuccess: () => {
                close();
                void show({});
                toast(say.deleted(opened.name));
              },
            });
          }}
        >
          {say.delete}
        </Button>
      </Dialog>
    </>
  );
}

function NameForm({
  value,
  busy,
  error,
  onSave,
}: {
  value: string;
  busy: boolean;
  error: Error | null;
  onSave: (name: string) => void;
}) {
  const problem = error && asProblem(error);
  const said = problem?.errors.find(({ field }) => field === 'name');
  return (
    <form
      className="grid gap-4"
      action={(form) => {
        const typed = form.get('name');
        onSave(typeof typed === 'string' ? typed.trim() : '');
      }}
    >
      <Field
        label={say.name}
        name="name"
        defaultValue={value}
        maxLength={80}
        autoComplete="off"
        {...(said === undefined ? {} : { error: problem?.code === 'view-name-taken' ? say.taken : said.detail })}
      />
      {problem && said === undefined && <ProblemNotice problem={problem} />}
      <Button type="submit" look="primary" busy={busy} className="justify-self-start">
        {say.save}
      </Button>
    </form>
  );
}
