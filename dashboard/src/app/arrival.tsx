import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTitle } from '@/shared/lib/page-title';

const PATIENCE_MS = 10_000;

const nobodyHasIt = () => document.activeElement === null || document.activeElement === document.body;

/**
 * Brings the focus to the heading of a page that was gone to, as soon as there is one, and again when that is replaced
 * by another while it loads; until the reader does something, or the patience ends. What stops it.
 */
function focusHeading(): () => void {
  let held: HTMLElement | null = null;
  const look = () => {
    const heading = document.querySelector<HTMLElement>('main h1');
    if (heading === null || heading === held || (held !== null && !nobodyHasIt())) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    held = heading;
  };
  const observer = new MutationObserver(look);
  const stop = () => {
    observer.disconnect();
    clearTimeout(patience);
    removeEventListener('keydown', stop);
    removeEventListener('pointerdown', stop);
  };
  const patience = setTimeout(stop, PATIENCE_MS);
  observer.observe(document.body, { childList: true, subtree: true });
  addEventListener('keydown', stop);
  addEventListener('pointerdown', stop);
  look();
  return stop;
}

/** What a browser does at a new page, for pages that are none to it: the focus begins anew, and the title is said. */
export function Arrival() {
  const router = useRouter();
  const [arrived, setArrived] = useState(false);
  const title = useTitle();
  useEffect(() => {
    let stop = (): void => undefined;
    const leave = router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
      if (!pathChanged || fromLocation === undefined || toLocation.hash !== '') return;
      stop();
      stop = focusHeading();
      setArrived(true);
    });
    return () => {
      stop();
      leave();
    };
  }, [router]);
  return (
    <p aria-live="polite" className="sr-only">
      {arrived ? title : ''}
    </p>
  );
}
