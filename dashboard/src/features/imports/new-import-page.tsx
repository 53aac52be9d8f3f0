import { PageHead } from '@/shared/ui/panel';

export const NewImportPage = () => <PageHead title="" />;
