/** Many invented entries on several hosts of one publisher, some of which are replaced. */
import { html } from '../../demo/encyclopedia';
import { encyclopedia, entryId, type Sample, type Subject } from '../../demo/sample';
import { entryPage } from '../../demo/template';
import type { Reply } from '../../tools/browser';

/** Subjects that have a host of their own, by its first label, and their encyclopedias' ISBNs. */
const subjects: readonly Subject[] = [
  { slug: 'africanhistory', name: 'African History', isbn: '9780190277734' },
  { slug: 'americanhistory', name: 'American History', isbn: '9780199329175' },
  { slug: 'anthropology', name: 'Anthropology', isbn: '9780190854584' },
  { slug: 'climatescience', name: 'Climate Science', isbn: '9780190228620' },
  { slug: 'communication', name: 'Communication', isbn: '9780190228613' },
  { slug: 'environmentalscience', name: 'Environmental Science', isbn: '9780199389414' },
  { slug: 'literature', name: 'Literature', isbn: '9780190201098' },
  { slug: 'politics', name: 'Politics', isbn: '9780190228637' },
  { slug: 'psychology', name: 'Psychology', isbn: '9780190236557' },
  { slug: 'religion', name: 'Religion', isbn: '9780199340378' },
];

/** No real entry has a number as high. */
const firstNumber = 70_001;

/** An entry on the shelf. */
interface Shelved {
  sample: Sample;
  url: string;
}

export class InventedEntries {
  readonly entries: readonly Shelved[];
  readonly #replaced = new Map<string, string>();

  /** @param size as many entries, spread evenly over the hosts */
  constructor(size: number) {
    this.entries = Array.from({ length: size }, (_, index) => {
      const sample = invented(subjects[index % subjects.length] ?? fail(), firstNumber + index);
      return { sample, url: addressOf(sample) };
    });
  }

  /** Puts a newer version in an entry's place. @param on '14 May 2024' */
  replace({ url }: Shelved, on: string): void {
    this.#replaced.set(url, on);
  }

  /** The page at an address; undefined where the shelf has none. */
  answer(url: URL): Reply | undefined {
    const entry = this.entries.find((each) => each.url === url.href);
    return entry && html(this.page(entry));
  }

  /** An entry's page as it is now. */
  page({ sample, url }: Shelved): string {
    const on = this.#replaced.get(url);
    if (on === undefined) return entryPage(sample);
    const changes = 'Brought up to date throughout.';
    const [first = '', ...rest] = sample.summary;
    const summary = [`${first} Later counts have borne this out.`, ...rest];
    return entryPage({ ...sample, summary, standing: { kind: 'revised', on, changes } });
  }
}

function invented(subject: Subject, number: number): Sample {
  return {
    subject,
    number,
    title: `Ferry Tolls, Case ${number}`,
    authors: [{ given: 'Ilse', family: 'Quandt' }],
    summary: [
      `Case ${number} in the ${encyclopedia(subject)} is a crossing whose keeper took a toll by the head and not by the cart. Whoever walked paid for whoever rode, and the record shows how long that was borne. What ended it was neither law nor revolt but a bridge.`,
      'The account follows the ledger from its first page, weighs the petitions against it, and asks what a fair price was held to be by those who had no other way across.',
    ],
    keywords: ['ferries', 'tolls', 'fair price'],
  };
}

function addressOf(sample: Sample): string {
  const { slug, isbn } = sample.subject;
  return `https://${slug}.oxfordre.com/view/10.1093/acrefore/${isbn}.001.0001/${entryId(sample)}`;
}

function fail(): never {
  throw new Error('There are no subjects.');
}
