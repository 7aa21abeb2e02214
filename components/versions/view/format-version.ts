import type { Capture, Notice } from '../../../utils/model/capture';
import type { UiTexts } from '../../ui/i18n';
import type { TimelineItem } from './timeline';

/** 'Version 0', or nothing where the publisher does not count. */
export function versionName(capture: Capture, { t }: UiTexts): string | undefined {
  return capture.version === undefined
    ? undefined
    : t('versions_number', String(capture.version.number));
}

/** What a notice says of its version in a few words: 'replaced 26 March 2019'. */
function noticeWords(notice: Notice, { t, date }: UiTexts): string | undefined {
  const day = notice.date === undefined ? undefined : date(notice.date);
  switch (notice.kind) {
    case 'superseded':
      return day === undefined ? t('versions_replaced') : t('versions_replacedOn', day);
    case 'revised':
      return day === undefined ? undefined : t('versions_updatedOn', day);
    case 'forthcoming':
      return t('versions_forthcoming');
    case 'withdrawn':
      return t('versions_withdrawn');
    case 'retracted':
      return t('versions_retracted');
    case 'corrected':
      return t('versions_corrected');
  }
}

/** One line on which version a page shows and how it stands: 'Version 0 · replaced 26 March 2019'. */
export function versionLine(capture: Capture, texts: UiTexts): string {
  const parts = [
    versionName(capture, texts),
    ...capture.notices.map((notice) => noticeWords(notice, texts)),
  ];
  const line = [...new Set(parts.filter((part) => part !== undefined))].join(' · ');
  return line.charAt(0).toLocaleUpperCase(texts.locale) + line.slice(1);
}

/**
 * A version's name in a list of versions: 'Version 1', else the day that the publisher gives it,
 * else the day it was saved; of one that is not held, where it stands.
 */
export function versionLabel(stop: TimelineItem, texts: UiTexts): string {
  const { t, date } = texts;
  if (stop.kind === 'known') {
    if (stop.number !== undefined) return t('versions_number', String(stop.number));
    return t(stop.end === 'newer' ? 'common_newerVersion' : 'versions_previousVersion');
  }
  const { capture, savedAt } = stop.version;
  const day = dayOfVersion(capture);
  return (
    versionName(capture, texts) ??
    (day === undefined
      ? t('versions_versionSavedOn', texts.fullDay(savedAt))
      : t('versions_of', date(day)))
  );
}

/** The day that a version's publisher gives it, EDTF level 0. */
export function dayOfVersion({ revised, published }: Capture): string | undefined {
  return revised ?? published;
}
