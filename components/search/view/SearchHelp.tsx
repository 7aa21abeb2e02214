import { useState } from 'preact/hooks';
import { narrowed } from '../../../utils/library/search/parse-query';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { useTexts } from '../../ui/i18n';
import { Popover } from '../../ui/Popover';
import './search-help.css';

/** What the search's language can say, each by an example that can be put into the search. */
const examples: readonly [example: string, says: LabelKey][] = [
  ['"moral luck"', 'search_sayPhrase'],
  ['author:abreu', 'search_sayAuthor'],
  ['title:weather', 'search_sayTitle'],
  ['harbor or port', 'search_sayOr'],
  ['in:politics', 'search_sayEncyclopedia'],
  ['in:"=Encyclopedia of Politics"', 'search_sayExactly'],
  ['keyword:treaties', 'search_sayKeyword'],
  ['tag:seminar', 'search_sayTag'],
  ['collection:thesis', 'search_sayCollection'],
  ['host:oxfordre.com', 'search_sayHost'],
  ['key:abreu2014', 'search_sayKey'],
  ['year:2015..2020', 'search_sayYears'],
  ['before:2019', 'search_sayBefore'],
  ['revised:2024', 'search_sayRevised'],
  ['is:superseded', 'search_saySuperseded'],
  ['is:unchecked', 'search_sayUnchecked'],
  ['is:never-checked', 'search_sayNeverChecked'],
  ['is:unwatchable', 'search_sayUnwatchable'],
  ['is:unfiled', 'search_sayUnfiled'],
  ['has:note', 'search_sayHas'],
  ['quote:harbour', 'search_sayQuote'],
  ['no:summary', 'search_sayNo'],
  ['-draft', 'search_sayNot'],
];

interface SearchHelpProps {
  query: string;
  /** Searches for what stands there with an example added. */
  onInsert(query: string): void;
}

/** A small help on the search's language. */
export function SearchHelp({ query, onInsert }: SearchHelpProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      label={t('search_help')}
      icon="help"
      iconOnly
      align="end"
      isOpen={isOpen}
      onOpen={setOpen}
    >
      <p class="search-help-words small text-muted">{t('search_helpWords')}</p>
      <ul>
        {examples.map(([example, says]) => (
          <li key={example}>
            <button
              class="floating-choice search-example"
              type="button"
              onClick={() => {
                setOpen(false);
                onInsert(narrowed(query, example));
              }}
            >
              <code>{example}</code>
              <span class="small text-muted">{t(says)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
