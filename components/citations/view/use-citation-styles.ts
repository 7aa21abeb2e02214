import { useEffect, useRef, useState } from 'preact/hooks';
import type { CitationStyle } from '../../../utils/citation/style-list';

/** Asks for the styles to choose from, and the one used last. */
export type AskForStyles = () => Promise<{
  styles: readonly CitationStyle[];
  last: string | undefined;
}>;

interface StyleChoice {
  /** None until they have come. */
  offered: readonly CitationStyle[];
  /** The id of the chosen style: at first the one used last, else the first. */
  style: string | undefined;
  choose(styleId: string): void;
}

/**
 * The choice of a citation style, asked for once.
 *
 * @param onFailed hears that the styles could not be had.
 */
export function useCitationStyles(ask: AskForStyles, onFailed: () => void): StyleChoice {
  const [offered, setOffered] = useState<readonly CitationStyle[]>([]);
  const [style, choose] = useState<string>();
  const latest = useRef({ ask, onFailed });
  latest.current = { ask, onFailed };

  useEffect(() => {
    let isGone = false;
    latest.current.ask().then(
      ({ styles, last }) => {
        if (isGone) return;
        setOffered(styles);
        choose((styles.find(({ id }) => id === last) ?? styles[0])?.id);
      },
      () => {
        if (!isGone) latest.current.onFailed();
      },
    );
    return () => {
      isGone = true;
    };
  }, []);

  return { offered, style, choose };
}
