import { useId, useState } from 'preact/hooks';
import { findLibraries, type LibraryProxy } from '../../../utils/full-text/library-proxies';
import { proxyHost } from '../../../utils/full-text/proxied-address';
import { useTexts } from '../../ui/i18n';
import { SafeLink } from '../../ui/text/SafeLink';

interface LibraryPickerProps {
  /** Undefined until they were asked for and read. */
  libraries: readonly LibraryProxy[] | undefined;
  /** The reader has come here: the list is wanted. */
  onOpen(): void;
  onChoose(library: LibraryProxy): void;
}

/** Finds a library's proxy by the library's name, in the list that comes with Stet. */
export function LibraryPicker({ libraries, onOpen, onChoose }: LibraryPickerProps) {
  const { t, plural } = useTexts();
  const id = useId();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<LibraryProxy>();
  const { found, total } = findLibraries(libraries ?? [], words);
  return (
    <div class="full-text-form-field">
      <label class="label" for={id}>
        {t('settings_findLibrary')}
      </label>
      <input
        id={id}
        class="input"
        type="search"
        value={words}
        spellcheck={false}
        autocomplete="off"
        aria-describedby={`${id}-words`}
        onFocus={() => {
          if (!libraries) onOpen();
        }}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          setChosen(undefined);
        }}
      />
      <p id={`${id}-words`} class="small text-muted">
        {t('settings_findLibraryWords')}{' '}
        <SafeLink href="https://libproxy-db.org/">{t('settings_findLibraryCredit')}</SafeLink>
      </p>
      <div class="library-picker-found" aria-live="polite">
        {words.trim() !== '' && libraries && total === 0 && !chosen && (
          <p>{t('settings_noLibraryFound')}</p>
        )}
        {chosen && <p>{t('settings_libraryChosen', chosen.name)}</p>}
        {!chosen && total > 0 && (
          <>
            {total > found.length && (
              <p class="small text-muted">{plural('settings_librariesFound', total)}</p>
            )}
            <ul>
              {found.map((library) => (
                <li key={`${library.name} ${library.pattern}`} class="library-picker-row">
                  <div>
                    <bdi class="library-picker-name">{library.name}</bdi>
                    <p class="small text-muted">
                      {[library.country, proxyHost(library.pattern)].filter(Boolean).join(' · ')}
                    </p>
                  </div>
                  <button
                    class="button"
                    type="button"
                    aria-label={t('settings_chooseLibrary', library.name)}
                    onClick={() => {
                      setChosen(library);
                      setWords('');
                      onChoose(library);
                    }}
                  >
                    {t('settings_choose')}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
