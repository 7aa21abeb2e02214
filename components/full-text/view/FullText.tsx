import type { ComponentChildren } from 'preact';
import type { ArchivedVersion } from '../../../utils/full-text/archived-copies';
import type { OpenCopies } from '../../../utils/full-text/unpaywall';
import { useTexts } from '../../ui/i18n';
import { SafeLink, webHost } from '../../ui/text/SafeLink';
import { ArchivedCopies } from './ArchivedCopies';
import type { Asking, CopiesAsked } from './look-up-state';
import { OpenCopy } from './OpenCopy';
import './full-text.css';

interface FullTextProps {
  /** The work at the library's resolver, where one is set. */
  resolved?: string | undefined;
  /** The publisher's page through the library's proxy, where one is set. */
  proxied?: { href: string; host: string } | undefined;
  /** A proxy that the page came through and that is not set. */
  inUse?: { host: string; onUse(): void } | undefined;
  doi?: string | undefined;
  /** Where Unpaywall can write to; '' where none is known. */
  email: string;
  open: Asking<OpenCopies>;
  onOpenCopy(doi: string, email: string): void;
  /** The versions whose copies can be looked for; none of what has no address. */
  versions: readonly ArchivedVersion[];
  archived: Asking<CopiesAsked[]>;
  onArchived(): void;
}

/** The ways to a work's full text. Nothing is asked of anybody before the reader presses one of them. */
export function FullText(props: FullTextProps) {
  const { resolved, proxied, inUse, doi, versions } = props;
  const { t } = useTexts();
  return (
    <details class="full-text">
      <summary>{t('fullText_title')}</summary>
      <ul class="full-text-ways">
        {resolved !== undefined && (
          <Way words={t('fullText_atLibraryWords', webHost(resolved) ?? '')}>
            <SafeLink class="button" href={resolved}>
              {t('fullText_atLibrary')}
            </SafeLink>
          </Way>
        )}
        {proxied && (
          <Way words={t('fullText_throughProxyWords', proxied.host)}>
            <SafeLink class="button" href={proxied.href}>
              {t('fullText_throughProxy')}
            </SafeLink>
          </Way>
        )}
        {inUse && (
          <Way words={t('fullText_inUse', inUse.host)}>
            <button class="button" type="button" onClick={inUse.onUse}>
              {t('fullText_useProxy')}
            </button>
          </Way>
        )}
        {resolved === undefined && !proxied && !inUse && (
          <Way words={t('fullText_noLibrary')}>
            <a class="button" href="options.html#full-text" target="_blank" rel="noopener">
              {t('fullText_nameLibrary')}
            </a>
          </Way>
        )}
        <li class="full-text-way">
          {doi === undefined ? (
            <p class="small text-muted">{t('fullText_noDoi')}</p>
          ) : (
            <OpenCopy
              doi={doi}
              email={props.email}
              asking={props.open}
              onAsk={(email) => props.onOpenCopy(doi, email)}
            />
          )}
        </li>
        {versions.length > 0 && (
          <li class="full-text-way">
            <ArchivedCopies versions={versions} asking={props.archived} onAsk={props.onArchived} />
          </li>
        )}
      </ul>
    </details>
  );
}

/** One way, and what happens on it. */
function Way({ words, children }: { words: string; children: ComponentChildren }) {
  return (
    <li class="full-text-way">
      {children}
      <p class="small text-muted">{words}</p>
    </li>
  );
}
