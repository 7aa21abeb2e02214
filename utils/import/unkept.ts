/** What bibliographies tell of a work and Stet does not keep: counted, so that nothing is lost without a word. */

/** The kinds of such fields, by what every format calls them, in lower case. */
const kinds = [
  [
    'attachments',
    'file pdf localfile local-url attachment attachments link l1 l4 fulltext bdsk-file',
  ],
  [
    'shelfMarks',
    'lccn callnumber classification call-number call-num shelfmark library cn lcc ddc udc',
  ],
  [
    'archives',
    'archive archive-place archive_collection archive_location archivelocation av an db',
  ],
  ['rights', 'copyright rights license cr'],
  ['shortTitles', 'shorttitle title-short shortbooktitle st'],
  [
    'abbreviations',
    'shortjournal journal-abbr journalabbreviation container-title-short alternative j2',
  ],
  ['numbersOfVolumes', 'volumes number-of-volumes numberofvolumes nv'],
  ['numbersOfPages', 'pagetotal numpages number-of-pages'],
  [
    'otherPeople',
    'contributor contributors collaborator illustrator commentator annotator introduction foreword afterword redactor director composer composers bookauthor bookauthors container-author reviewed-author reviewedauthors recipient recipients interviewer interviewers interviewee editora editorb editorc holder namea nameb namec a4',
  ],
  ['kindsOfWork', 'type pt genre medium entrysubtype m3 reporttype thesistype websitetype'],
  [
    'events',
    'eventtitle eventtitleaddon eventdate venue event event-title event-place conferencename',
  ],
  [
    'originals',
    'origtitle origpublisher origlocation original-title original-publisher original-publisher-place op rp',
  ],
  [
    'otherNumbers',
    'eprint eprintclass eprinttype pmid pmcid mrnumber zblnumber zmnumber eid isrn coden arxivid handle chapter-number',
  ],
  [
    'reviews',
    'reviewed-title reviewedtitle references relatedtype related relation xref relatedstring',
  ],
  ['ratings', 'priority ranking rating readstatus printed relevance qualityassured status'],
  [
    'sorting',
    'sortkey sortname sorttitle sortyear presort shorthand shorthandintro label indextitle options langidopts gender authortype editortype nameaddon citation-label',
  ],
  ['parts', 'chapter section part se sc'],
] as const;

/** A kind of fields that is not kept. */
export type UnkeptKind = (typeof kinds)[number][0];

/** A field that is not kept: its kind, or its name where nothing here knows it. */
export type UnkeptField = { kind: UnkeptKind } | { name: string };

/** How many records have a field that is not kept. */
export interface UnkeptCount {
  field: UnkeptField;
  count: number;
}

/** What programs write for themselves: no reader misses it. */
const ownNotes = new Set(
  'id ids key timestamp owner creationdate modificationdate date-added date-modified dateadded datemodified added-at intrahash interhash biburl bibsource adsurl adsnote source ct entrykey crossref xdata bdsk-url librarycatalog dp ty er'.split(
    ' ',
  ),
);

const kindByName = new Map<string, UnkeptKind>();
for (const [kind, names] of kinds) for (const name of names.split(' ')) kindByName.set(name, kind);

/** Longer names are cut. */
const longestName = 40;

/**
 * What of a record's fields is not kept, each kind once.
 * @param names the fields in which something stands
 * @param kept those that are read, in lower case
 */
export function unkeptFields(names: Iterable<string>, kept: ReadonlySet<string>): UnkeptField[] {
  const found = new Map<string, UnkeptField>();
  for (const each of names) {
    if (/^(?:annotation|annote|comment)\+/.test(each)) continue;
    // Programs number what they have several of: 'bdsk-file-1', 'file2'.
    const name = each.slice(0, longestName).toLowerCase();
    const bare = name.replace(/-?\d{1,3}$/, '');
    if (kept.has(name) || ownNotes.has(name) || ownNotes.has(bare) || name.startsWith('__'))
      continue;
    const kind = kindByName.get(name) ?? kindByName.get(bare);
    found.set(kind ?? `"${name}"`, kind ? { kind } : { name });
  }
  return [...found.values()];
}

/** How many of some records have each field that is not kept, the most frequent first. */
export function countUnkept(records: Iterable<{ unkept?: readonly UnkeptField[] }>): UnkeptCount[] {
  const counts = new Map<string, UnkeptCount>();
  for (const { unkept = [] } of records) {
    for (const field of unkept) {
      const key = 'kind' in field ? field.kind : `"${field.name}"`;
      const known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { field, count: 1 });
    }
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}
