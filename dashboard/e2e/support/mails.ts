import { GATEWAY } from './browser.ts';

const OFFSET = Number(new URL(GATEWAY).port) - 8080;
/** Where the local stack shows what it would have mailed. */
export const MAILS =
  process.env.OMNIFY_MAILS_URL ?? `http://127.0.0.1:${process.env.OMNIFY_MAILS_PORT ?? 8025 + OFFSET}/`;
const PATIENCE_MS = 20_000;

const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The latest mail of this subject to an address, as soon as the page shows it. */
export async function latestMail(to: string, subject: string): Promise<string> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const mails = (await (await fetch(MAILS)).text()).split('<article>').slice(1).map(plain);
    const found = mails.find((mail) => mail.startsWith(subject) && mail.includes(`to ${to},`));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`no mail "${subject}" came to ${to}`);
}

/** The link in a mail. */
export function linkIn(mail: string): string {
  const link = /https?:\/\/\S+#\S+/.exec(mail);
  if (!link) throw new Error(`there is no link in ${mail}`);
  return link[0];
}
