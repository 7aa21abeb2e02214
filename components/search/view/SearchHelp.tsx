import { useState } from 'preact/hooks';
import { narrowed } from '../../../utils/library/search/query';
import type { MessageKey } from '../../../utils/text/i18n';
import { useTexts } from '../../ui/i18n';
import { Popover } from '../../ui/Popover';
import './search-help.css';

/** What the search's language can say, each by an example that can be put into the search. */
const examples: readonly [example: string, says: MessageKey][] = [
  ['"moral luck"', 'sayPhrase'],
  ['author:abreu', 'sayAuthor'],
  ['title:weather', 'sayTitle'],
  ['in:"Encyclopedia of Politics"', 'sayEncyclopedia'],
  ['keyword:treaties', 'sayKeyword'],
  ['tag:seminar', 'sayTag'],
  ['year:2015..2020', 'sayYears'],
  ['before:2019', 'sayBefore'],
  ['revised:2024', 'sayRevised'],
  ['is:superseded', 'saySuperseded'],
  ['is:unchecked', 'sayUnchecked'],
  ['is:never-checked', 'sayNeverChecked'],
  ['is:unfiled', 'sayUnfiled'],
  ['has:note', 'sayHas'],
  ['no:summary', 'sayNo'],
  ['-draft', 'sayNot'],
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
      label={t('searchHelp')}
      icon="help"
      iconOnly
      align="end"
      isOpen={isOpen}
      onOpen={setOpen}
    >
      <p class="search-help-words small text-muted">{t('searchHelpWords')}</p>
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
