import { PageHead } from '@/shared/ui/panel';

export const CustomersPage = () => <PageHead title="" />;
