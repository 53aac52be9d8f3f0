import * as z from 'zod';

// Before the first z.object(): its constructor probes `new Function`, which the content security policy reports.
z.config({ jitless: true });

export { z };
