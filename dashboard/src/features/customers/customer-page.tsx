import { PageHead } from '@/shared/ui/panel';

export const CustomerPage = () => <PageHead title="" />;
