import { browser } from 'wxt/browser';
import type { Translate } from '../text/message-catalogue';
import { createPlural, type GetMessage, type TranslatePlural } from '../text/plural';

// Its types know only of files that stand in `public`, and ours are made from the catalogue.
declare module 'wxt/browser' {
  interface WxtI18n {
    getMessage(messageName: string, substitutions?: string | string[]): string;
  }
}

/** The browser's texts in the reader's language; '' where it has none of that key. */
export const getMessage: GetMessage = (key, substitutions) =>
  browser.i18n.getMessage(key, substitutions);

/** Looks a text up where no page stands with texts of its own. */
export const translate: Translate = (key, ...substitutions) => getMessage(key, substitutions);

/** As `translate`, for a text with a count. */
export const translatePlural: TranslatePlural = (key, count, ...substitutions) =>
  createPlural(getMessage, browser.i18n.getUILanguage())(key, count, ...substitutions);
