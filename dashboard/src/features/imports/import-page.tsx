import { PageHead } from '@/shared/ui/panel';

export const ImportPage = () => <PageHead title="" />;
