import * as v from 'valibot';
import type { Notice } from '../../utils/model/capture';
import { captureSchema } from '../../utils/model/capture-schema';
import type { ExpectedReading } from '../sites/page-files';

/** Elements whose text a reader does not see, or does not see in the run of a sentence. */
const unseen = [
  'script, style, noscript, template, svg, canvas, iframe, object, video, audio, embed, select',
  'textarea, input, datalist, map, nav, head, rt, rp, rtc, sup, annotation, annotation-xml',
  'progress, meter, dialog, [hidden], [aria-hidden=true], [style*=none], [style*=hidden]',
  '[role=navigation], [class*=hid], .sr-only, .screen-reader-text',
  ...['nav', 'menu', 'breadcrumb', 'toolbar', 'toc', 'pagination', 'cookie', 'consent'].map(
    (name) => `[class*=${name}], [id*=${name}]`,
  ),
].join(', ');

/**
 * What must hold of every page's reading, whatever the page: the capture keeps to its contract, and
 * no notice is made up. Returns the faults, each as a sentence.
 */
export function faults(document: Document, reading: ExpectedReading): string[] {
  if (reading.kind === 'nothing') return [];
  const { capture } = reading;
  const { issues } = v.safeParse(captureSchema, capture);
  const broken = (issues ?? []).map(
    (issue) => `${v.getDotPath(issue)}: ${issue.message.slice(0, 200)}`,
  );
  const texts = capture.notices.length > 0 ? textsOf(document.body) : [];
  const invented = capture.notices
    .filter((notice) => !stands(notice, texts))
    .map(({ text }) => `no such sentence on the page: ${text}`);
  return [...broken, ...invented];
}

interface Text {
  /** Without white space and zero-width marks. */
  data: string;
  /** The element that it stands in. */
  element: Element | null;
}

/** Independent of the reader's own walk: every text node below the body. */
function textsOf(body: HTMLElement): Text[] {
  const texts: Text[] = [];
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const data = squeezed(currentNode.nodeValue ?? '');
    if (data) texts.push({ data, element: currentNode.parentElement });
  }
  return texts;
}

/**
 * Whether the notice's sentence stands on the page: in one text, or in texts that follow each other.
 * Between a label and its value in two cells nobody sets a colon.
 */
function stands({ text }: Notice, texts: readonly Text[]): boolean {
  return [text, text.replace(': ', ' ')].some((each) => isAmong(squeezed(each), texts));
}

function isAmong(sentence: string, texts: readonly Text[]): boolean {
  return texts.some(({ data }, at) => {
    if (data.includes(sentence)) return true;
    for (let start = 0; start < data.length; start += 1) {
      const begun = data.slice(start);
      if (sentence.startsWith(begun) && goesOn(sentence.slice(begun.length), texts, at + 1))
        return true;
    }
    return false;
  });
}

function goesOn(rest: string, texts: readonly Text[], from: number): boolean {
  let left = rest;
  for (let at = from; left; at += 1) {
    const text = texts[at];
    if (!text) return false;
    if (left.startsWith(text.data)) left = left.slice(text.data.length);
    else if (text.data.startsWith(left)) return true;
    else if (!text.element?.closest(unseen)) return false;
  }
  return true;
}

function squeezed(text: string): string {
  // The marks of a `q` are the browser's.
  return text.replace(/[\s\u00ad\u200b\u2060\ufeff“”]+/g, '');
}
