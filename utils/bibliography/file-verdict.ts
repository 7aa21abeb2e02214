/** What a bibliography's file itself says against a work: by Stet's own sentences, or in its title. */
import type { VersionIssue } from '../export/format';
import type { FileRecord } from '../import/imported-record';
import { lapsesIn } from '../import/stet-notes';
import { kinds } from '../library/entry/alert-rules';
import type { Verdict } from './verdict';

/** As publishers mark a title: 'RETRACTED: …', 'Retracted article: …', '[Withdrawn] …'. */
const marked =
  /^(?:(RETRACTED|WITHDRAWN)(?: [A-Z]+)?:|(Retracted|Withdrawn) (?:article|chapter|entry|paper):|\[([Rr]etracted|[Ww]ithdrawn)(?: \w+)?\])/;

/** All that a record says against its version, whichever of its fields says it. */
export function issuesInRecord({ work, note, issues }: FileRecord): VersionIssue[] {
  const source = work.url ?? '';
  const [, ...words] = marked.exec(work.title) ?? [];
  const word = words.find((each) => each !== undefined)?.toLowerCase();
  const inTitle: VersionIssue[] =
    word === 'retracted' || word === 'withdrawn' ? [{ kind: word, text: work.title, source }] : [];
  return [...issues, ...lapsesIn(note, source), ...inTitle];
}

/** The gravest of it; undefined where a record says nothing against its version. */
export function verdictTold(record: FileRecord): Verdict | undefined {
  const told = issuesInRecord(record);
  for (const kind of kinds) {
    const issue = told.find((each) => each.kind === kind);
    if (!issue) continue;
    const { text, source, date, successor } = issue;
    return {
      kind,
      by: 'file',
      supersession: {
        grade: 'stated',
        evidence: { text, url: source },
        ...(date !== undefined && { date }),
        ...(successor !== undefined && { successor }),
      },
    };
  }
  return undefined;
}
