import type { Capture, Name, Notice } from '../../utils/model/capture';

type NoticeField = 'notices' | 'notice.date' | 'successor' | 'predecessor' | 'changes';

/** What is compared: the capture's members, and the parts of its notices each by itself. */
export type Field = Exclude<keyof Capture, 'notices'> | NoticeField;

const optional = (value: string | undefined): string[] => (value ? [value] : []);
const exact = (value: string | undefined): string[] => optional(value?.trim());

/** Which dashes and quotes stand in a text is what changes; soft hyphens and spaces are not forgiven. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„«»]/g, '"');
}

const line = (value: string | undefined): string[] => optional(value && plain(value).toLowerCase());

/** A person by all letters of the name, whichever part comes first in them. */
function person(name: Name): string {
  const full = 'literal' in name ? name.literal : `${name.given ?? ''} ${name.family}`;
  return plain(full)
    .toLowerCase()
    .replace(/[.\s]+/g, ' ')
    .trim();
}

const each = (read: (notice: Notice) => string | undefined) => (capture: Capture) =>
  capture.notices.flatMap((notice) => optional(read(notice)));

/** Every field's values in a capture, as they are compared; none where it has none. */
const values: Record<Field, (capture: Capture) => string[]> = {
  title: ({ title }) => line(title),
  authors: ({ authors }) => authors.map(person),
  summary: ({ summary }) => line(summary ?? undefined),
  keywords: ({ keywords }) => keywords.flatMap(line),
  containerTitle: ({ containerTitle }) => line(containerTitle),
  publisher: ({ publisher }) => line(publisher),
  edition: ({ edition }) => line(edition),
  place: ({ place }) => line(place),
  editors: ({ editors = [] }) => editors.map(person),
  isbn: ({ isbn }) => exact(isbn),
  issn: ({ issn }) => exact(issn),
  language: ({ language }) => exact(language?.split('-')[0]),
  published: ({ published }) => exact(published),
  revised: ({ revised }) => exact(revised),
  type: ({ type }) => [type],
  access: ({ access }) => [access],
  doi: ({ doi }) => exact(doi),
  url: ({ url }) => [url.replace(/\/$/, '')],
  entryId: ({ entryId }) => exact(entryId),
  version: ({ version }) => optional(version && String(version.number)),
  versionNamed: ({ versionNamed }) => optional(versionNamed && 'named'),
  site: ({ site }) => [site],
  archive: ({ archive }) => exact(archive?.url),
  notices: ({ notices }) => notices.map(({ kind }) => kind).sort(),
  'notice.date': each(({ date }) => date),
  successor: each(({ successor }) => successor?.replace(/\/$/, '')),
  predecessor: each(({ predecessor }) => predecessor?.replace(/\/$/, '')),
  changes: each(({ changes }) => changes && plain(changes)),
};

/** All fields, in the order of the report. */
export const fields = Object.keys(values).filter(isField);

function isField(name: string): name is Field {
  return name in values;
}

/** What a capture says in a field, in the form that is compared; '' where it says nothing. */
export function saidIn(capture: Capture | undefined, field: Field): string {
  return capture ? values[field](capture).join(' | ') : '';
}

/** Whether two values of a day agree, one of them being more exact: '2019-03' and '2019-03-26'. */
export function isSameDay(field: Field, one: string, other: string): boolean {
  const isDay = field === 'published' || field === 'revised';
  return isDay && one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one));
}
