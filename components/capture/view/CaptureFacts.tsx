import { type ComponentChildren, Fragment } from 'preact';
import type { Capture } from '../../../utils/model/capture';
import type { Correctable } from '../../../utils/model/records';
import { parseDate } from '../../../utils/text/dates';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { useTexts } from '../../ui/i18n';
import { Editable } from '../../ui/text/Editable';
import { SafeLink } from '../../ui/text/SafeLink';

interface CaptureFactsProps {
  capture: Capture;
  onCorrect(fields: Partial<Correctable>): void;
}

const accessTexts: Record<Capture['access'], LabelKey> = {
  open: 'capture_accessOpen',
  restricted: 'capture_accessRestricted',
  unknown: 'capture_accessUnknown',
};

/** The short facts of a capture: its dates, publisher, DOI and who may read it. */
export function CaptureFacts({ capture, onCorrect }: CaptureFactsProps) {
  const { t, date } = useTexts();
  const dates = [
    { field: 'published', label: t('fields_published') },
    { field: 'revised', label: t('fields_revised') },
  ] as const;
  return (
    <dl class="capture-facts">
      {dates.map(({ field, label }) => (
        <Fact key={field} label={label}>
          <Editable
            label={label}
            value={capture[field] ?? ''}
            hint={t('capture_hintDate')}
            named
            onCommit={(text) => {
              const parsed = text === '' ? '' : parseDate(text);
              if (parsed === undefined) return t('capture_dateUnreadable');
              onCorrect(field === 'published' ? { published: parsed } : { revised: parsed });
              return undefined;
            }}
          >
            {date(capture[field] ?? '')}
          </Editable>
        </Fact>
      ))}
      {capture.edition !== undefined && <Fact label={t('fields_edition')}>{capture.edition}</Fact>}
      <Fact label={t('fields_publisher')}>
        <Editable
          label={t('fields_publisher')}
          value={capture.publisher ?? ''}
          named
          onCommit={(publisher) => {
            onCorrect({ publisher });
            return undefined;
          }}
        >
          {capture.publisher}
        </Editable>
      </Fact>
      {capture.place !== undefined && <Fact label={t('fields_place')}>{capture.place}</Fact>}
      {capture.doi !== undefined && (
        <Fact label={t('fields_doi')}>
          <SafeLink href={`https://doi.org/${encodeURI(capture.doi)}`}>
            {breakable(capture.doi)}
          </SafeLink>
        </Fact>
      )}
      <Fact label={t('fields_access')}>{t(accessTexts[capture.access])}</Fact>
    </dl>
  );
}

/** A DOI that breaks after its slashes where the line is too short, rather than within a number. */
function breakable(doi: string): ComponentChildren {
  return doi.split(/(?<=\/)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
