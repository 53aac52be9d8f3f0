import { Link, useNavigate } from '@tanstack/react-router';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { PageHead } from '@/shared/ui/panel';
import { ImportersOnly } from './importers-only';
import { NewImport } from './new-import';

/** Bringing a file. */
export function NewImportPage() {
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={t.imports.fresh.title} note={t.imports.fresh.note}>
        <Link to="/imports" className={buttonLook({ look: 'quiet' })}>
          {t.imports.all}
        </Link>
      </PageHead>
      <ImportersOnly>
        <NewImport onStarted={({ id }) => void navigate({ to: '/imports/$jobId', params: { jobId: id } })} />
      </ImportersOnly>
    </>
  );
}
