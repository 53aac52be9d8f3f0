import { PageHead } from '@/shared/ui/panel';

export const ChurnPage = () => <PageHead title="" />;
