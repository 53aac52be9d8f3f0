import { Link } from '@tanstack/react-router';
import { Ban, FileX } from 'lucide-react';
import { IfMay } from '@/features/session';
import type { Job } from '@/shared/api/jobs';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { buttonLook } from '@/shared/ui/button-look';
import { failureWords } from './failure';

const Another = () => (
  <IfMay permission="imports:write">
    <Link to="/imports/new" className={buttonLook({ look: 'primary', size: 'small' })}>
      {t.imports.bringAnother}
    </Link>
  </IfMay>
);

/** An import that failed: why, and what to do. */
export function Failed({ job }: { job: Job }) {
  const { why, todo } = failureWords(job);
  return (
    <Notice tone="bad" icon={<FileX aria-hidden />} title={t.imports.failure.title} actions={<Another />}>
      <p>{why}</p>
      <p>{todo}</p>
    </Notice>
  );
}

/** An import that was cancelled. */
export const Cancelled = () => (
  <Notice icon={<Ban aria-hidden />} title={t.imports.cancelled.title} actions={<Another />}>
    {t.imports.cancelled.text}
  </Notice>
);
