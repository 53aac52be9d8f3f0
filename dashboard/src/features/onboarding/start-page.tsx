import { PageHead } from '@/shared/ui/panel';

export const StartPage = () => <PageHead title="" />;
