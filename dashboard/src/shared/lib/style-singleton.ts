// In place of react-style-singleton, which scroll locking uses: the same two functions over a constructed style
// sheet, because the content security policy allows no <style> element.
import { useEffect } from 'react';

/** A hook that applies styles while at least one component uses it. */
export function styleHookSingleton() {
  const sheet = new CSSStyleSheet();
  let users = 0;
  return (styles: string, dynamic?: boolean) => {
    useEffect(() => {
      users += 1;
      if (users === 1) {
        sheet.replaceSync(styles);
        document.adoptedStyleSheets.push(sheet);
      }
      return () => {
        users -= 1;
        if (users === 0) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      };
    }, [styles, dynamic]);
  };
}

/** The same as a component. */
export function styleSingleton() {
  const useStyle = styleHookSingleton();
  return function Sheet({ styles, dynamic }: { styles: string; dynamic?: boolean }) {
    useStyle(styles, dynamic);
    return null;
  };
}
