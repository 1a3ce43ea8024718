import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { speakAll } from "./words/language";

/** A component whose code and words are fetched when it is first shown. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [, redraw] = useState(0);
    useEffect(() => {
      if (loaded === null) {
        void Promise.all([load(), speakAll()]).then(([component]) => {
          loaded = component;
          redraw((n) => n + 1);
        });
      }
    }, []);
    const Shown = loaded;
    return Shown === null ? null : <Shown {...props} />;
  };
}
