import type { RecordSource } from '../../model/check';
import { arxivReader } from './arxiv';
import { crossrefReader } from './crossref';
import { dataciteReader } from './datacite';
import type { RegistryReader } from './registry-reader';

/** The registries that works are looked up at. */
export const registryReaders: Readonly<Record<RecordSource, RegistryReader>> = {
  arxiv: arxivReader,
  crossref: crossrefReader,
  datacite: dataciteReader,
};
