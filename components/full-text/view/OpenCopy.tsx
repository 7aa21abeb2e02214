import { useId, useRef, useState } from 'preact/hooks';
import { fullTextHosts } from '../../../utils/full-text/services';
import { isEmail } from '../../../utils/full-text/typed-address';
import type { CopyVersion, OpenCopies } from '../../../utils/full-text/unpaywall';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { useTexts } from '../../ui/i18n';
import { SafeLink } from '../../ui/text/SafeLink';
import { failureKeys } from './failure-keys';
import type { Asking } from './look-up-state';

interface OpenCopyProps {
  doi: string;
  /** '' where none is known: it is asked for here. */
  email: string;
  asking: Asking<OpenCopies>;
  onAsk(email: string): void;
}

const versionKeys: Record<CopyVersion, LabelKey> = {
  published: 'fullText_versionPublished',
  accepted: 'fullText_versionAccepted',
  submitted: 'fullText_versionSubmitted',
};

/** Looks for an open copy at the reader's click, and says before what is sent to whom. */
export function OpenCopy({ doi, email, asking, onAsk }: OpenCopyProps) {
  const { t } = useTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isBad, setIsBad] = useState(false);
  const isAsking = asking.kind === 'asking';
  const isTyped = email === '';
  const refusal = asking.kind === 'told' && asking.told.kind === 'failed' && asking.told.why;

  const ask = () => {
    if (isAsking) return;
    if (!input.current) return onAsk(email);
    const typed = input.current.value.trim();
    setIsBad(!isEmail(typed));
    if (isEmail(typed)) onAsk(typed);
    else input.current.focus();
  };
  return (
    <form
      class="full-text-way"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      {isTyped && (
        <div class="full-text-email">
          <label class="label" for={id}>
            {t('fullText_email')}
          </label>
          <input
            ref={input}
            id={id}
            class="input"
            type="email"
            autocomplete="email"
            maxLength={254}
            aria-invalid={isBad}
            aria-describedby={`${id}-words`}
          />
        </div>
      )}
      <button class="button" type="submit" aria-disabled={isAsking}>
        {t('fullText_openCopy')}
      </button>
      <p id={`${id}-words`} class={isBad ? 'small text-alert' : 'small text-muted'}>
        {isBad
          ? t('fullText_emailBad')
          : isTyped
            ? t('fullText_openCopyAsks', doi)
            : t('fullText_openCopyWords', doi, email)}
      </p>
      <div class="full-text-answer" aria-live="polite">
        {isAsking && <p>{t('fullText_asking', fullTextHosts.unpaywall)}</p>}
        {asking.kind === 'told' && <Answer answer={asking.told} />}
        {refusal === 'email' && !isTyped && (
          <p>
            <a href="options.html#full-text" target="_blank" rel="noopener">
              {t('fullText_changeEmail')}
            </a>
          </p>
        )}
      </div>
    </form>
  );
}

function Answer({ answer }: { answer: OpenCopies }) {
  const { t } = useTexts();
  if (answer.kind === 'failed') {
    return <p class="text-alert">{t(failureKeys[answer.why], fullTextHosts.unpaywall)}</p>;
  }
  if (answer.kind === 'unknown-doi') return <p>{t('fullText_unknownDoi')}</p>;
  if (answer.copies.length === 0) return <p>{t('fullText_noOpenCopy')}</p>;
  return (
    <ul class="full-text-found">
      {answer.copies.map(({ url, host, version, licence }) => (
        <li key={url} class="full-text-copy">
          <SafeLink href={url}>
            <bdi>{host}</bdi>
          </SafeLink>
          <span class="small text-muted">
            {version && t(versionKeys[version])}
            {version && licence !== undefined && ' · '}
            {licence !== undefined && t('fullText_licence', licence)}
          </span>
        </li>
      ))}
    </ul>
  );
}
