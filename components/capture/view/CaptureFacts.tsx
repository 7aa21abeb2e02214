import { type ComponentChildren, Fragment } from 'preact';
import type { Capture } from '../../../utils/model/capture';
import type { Correctable } from '../../../utils/model/records';
import { parseDate } from '../../../utils/text/dates';
import { nameToInput } from '../../../utils/text/format-names';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { parseName } from '../../../utils/text/names';
import { useTexts } from '../../ui/i18n';
import { Editable } from '../../ui/text/Editable';
import { SafeLink } from '../../ui/text/SafeLink';
import { lines } from '../../ui/text/split-lines';
import { Fact } from './Fact';

interface CaptureFactsProps {
  capture: Capture;
  onCorrect(fields: Partial<Correctable>): void;
}

const accessTexts: Record<Capture['access'], LabelKey> = {
  open: 'capture_accessOpen',
  restricted: 'capture_accessRestricted',
  unknown: 'capture_accessUnknown',
};

const numberKeys = { isbn: 'fields_isbn', issn: 'fields_issn' } as const;

/** The short facts of a capture: its dates, publisher, editors, numbers and who may read it. */
export function CaptureFacts({ capture, onCorrect }: CaptureFactsProps) {
  const { t, date, names } = useTexts();
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
      {capture.editors && (
        <Fact label={t('fields_editors')}>
          <Editable
            label={t('fields_editors')}
            value={capture.editors.map(nameToInput).join('\n')}
            hint={t('capture_hintNames')}
            multiline
            named
            onCommit={(text) => {
              onCorrect({ editors: lines(text).map(parseName) });
              return undefined;
            }}
          >
            {names(capture.editors)}
          </Editable>
        </Fact>
      )}
      {(['isbn', 'issn'] as const).map((field) =>
        capture[field] === undefined ? null : (
          <Fact key={field} label={t(numberKeys[field])}>
            <Editable
              label={t(numberKeys[field])}
              value={capture[field]}
              named
              onCommit={(text) => {
                onCorrect({ [field]: text });
                return undefined;
              }}
            >
              {capture[field]}
            </Editable>
          </Fact>
        ),
      )}
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
