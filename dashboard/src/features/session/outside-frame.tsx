import type { ReactNode } from 'react';
import { usePageTitle } from '@/shared/lib/page-title';
import { t } from '@/shared/text';

/** The page around signing in and up: what this is on one side, what to do on the other. */
export function OutsideFrame({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <main className="grid min-h-dvh lg:grid-cols-2">
      <section className="hidden flex-col justify-between bg-accent-soft p-12 lg:flex xl:p-16">
        <p className="text-lg font-semibold tracking-tight">{t.common.productWhole}</p>
        <div className="max-w-md">
          <p className="text-3xl leading-tight font-semibold tracking-tight">{t.session.begin}</p>
          <p className="mt-4 text-base text-ink-soft">{t.session.pitch}</p>
        </div>
        <ul className="grid max-w-xl gap-5">
          {t.session.points.map((point) => (
            <li key={point.title} className="border-l-2 border-accent pl-4">
              <p className="font-semibold">{point.title}</p>
              <p className="text-ink-soft">{point.text}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className="flex items-center justify-center px-5 py-12">
        <div className="w-full max-w-sm">
          <p className="mb-8 font-semibold tracking-tight lg:hidden">{t.common.productWhole}</p>
          <h1 className="mb-6 text-2xl font-semibold">{title}</h1>
          {children}
        </div>
      </section>
    </main>
  );
}
