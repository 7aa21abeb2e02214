import { readMetadata } from '../extract/metadata/metadata';
import { isWithin } from '../extract/page';
import type { Capture } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { findDoi } from '../text/addresses';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

const record =
  /^\/(records?)\/([a-z\d]+(?:-[a-z\d]+)?)(?:\/(latest|export\/.*|preview\/.*|files\/.*)?)?$/;

/** What each repository calls itself as a publisher; its records name it in their metadata seldom. */
const repositories: Readonly<Record<string, string>> = {
  'authors.library.caltech.edu': 'CaltechAUTHORS',
  'data.caltech.edu': 'CaltechDATA',
  'repository.tugraz.at': 'Graz University of Technology',
  'researchdata.tuwien.ac.at': 'TU Wien',
  'works.hcommons.org': 'Knowledge Commons',
  'zenodo.org': 'Zenodo',
};

/**
 * Zenodo and other repositories that run on InvenioRDM. Each version is a record with an address
 * and a DOI of its own; `/records/N/latest` leads from any to the newest. What they share is the
 * DOI that stands for all versions, which the list of versions tells. The banner on an older
 * record and the metadata are known from the software's templates of 2024 and 2025; Zenodo's own
 * software of before wrote `/record/N`, `.alert` and `.record-description`.
 */
export const zenodo: Site = {
  id: 'zenodo',
  name: 'Zenodo and other InvenioRDM repositories',
  hosts: Object.keys(repositories),
  knowledge: 'page',
  abstract: ['#description', '.record-description'],
  address(address) {
    const [, folder = '', id, part] = record.exec(address.pathname) ?? [];
    if (!id) return otherPage(address);
    const origin = `https://${repositoryOf(address)}`;
    const latest = `${origin}/records/${id}/latest`;
    return { url: part === 'latest' ? latest : `${origin}/${folder}/${id}`, latest };
  },
  read(page) {
    const { blocks, url } = page;
    const line = blocks.find(({ text }) => /^(?:cite all versions\?|you can cite all)/i.test(text));
    const label = blocks.find(
      (block) => isWithin(block, '#record-info') && isWithin(block, '.access-status'),
    );
    const own: Partial<Capture> = {};
    setDefined(own, 'entryId', line && findDoi(line.text));
    if (!readMetadata(page).publisher)
      setDefined(own, 'publisher', repositories[repositoryOf(url)]);
    if (label && isWithin(label, '.open')) own.access = 'open';
    else if (label && isWithin(label, '.restricted')) own.access = 'restricted';
    return own;
  },
};

function repositoryOf({ hostname }: URL): string {
  return hostname.replace(/^www\./, '');
}

/*
 * Test addresses
 * https://zenodo.org/records/8255910
 * https://zenodo.org/record/2842910
 * https://zenodo.org/records/8255910/latest
 * https://data.caltech.edu/records/abcde-12345
 * https://zenodo.org/communities/astronomy-general/records (no entry)
 */
