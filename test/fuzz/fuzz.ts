import { JSDOM } from 'jsdom';
import { capturePage } from '../../utils/capture/capture-page';
import type { CaptureResult } from '../../utils/model/capture';
import { faults } from './invariants';
import { type Mutant, mutant } from './pages';

/** How the reading of one spoilt page went. */
export interface Outcome {
  page: Mutant;
  /** Absent where reading threw. */
  reading?: CaptureResult;
  /** Each as a sentence; none where all is well. */
  faults: string[];
  document: Document;
}

/** A window keeps something of every document that it parsed: a new one after so many. */
const pagesAWindow = 200;

/**
 * Reads the spoilt pages of these numbers, one after the other.
 * @param reader what reads a page, where more is asked of it than its result
 */
export function* fuzz(from: number, pages: number, reader = capturePage): Generator<Outcome> {
  let { window } = new JSDOM('');
  for (let seed = from; seed < from + pages; seed += 1) {
    if ((seed - from) % pagesAWindow === pagesAWindow - 1) {
      window.close();
      ({ window } = new JSDOM(''));
    }
    const page = mutant(seed);
    const document = new window.DOMParser().parseFromString(page.html, 'text/html');
    try {
      const reading = reader(document, page.url);
      yield { page, reading, faults: faults(document, reading), document };
    } catch (error) {
      const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
      yield { page, faults: [`threw ${said}`], document };
    }
  }
}
