import type { CheckSource } from '../source';
import { arxivSource } from './arxiv';
import { crossrefSource } from './crossref';
import { dataciteSource } from './datacite';
import { pageSource } from './page';
import { zenodoSource } from './zenodo';

/** Every place that can tell whether a version still stands, in alphabetical order of their ids. */
export const sources: readonly CheckSource[] = [
  arxivSource,
  crossrefSource,
  dataciteSource,
  pageSource,
  zenodoSource,
];
