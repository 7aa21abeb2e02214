import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { capturePage, captureSnapshot } from '../../utils/capture/capture-page';
import { captureSchema } from '../../utils/model/capture-schema';
import { takeSnapshot } from '../../utils/snapshot/snapshot';
import { pageFiles, parse, withoutOrigins } from './page-files';

describe.each(pageFiles())('$name', ({ html, url, reading }) => {
  it('is read as expected', () => {
    expect(withoutOrigins(capturePage(parse(html), url))).toEqual(reading);
  });

  it('is read the same from a snapshot that went through a message', () => {
    const sent = JSON.parse(JSON.stringify(takeSnapshot(parse(html), url)));
    expect(withoutOrigins(captureSnapshot(sent))).toEqual(reading);
  });

  it.runIf(reading.kind === 'capture')('keeps to the contract', () => {
    const found = capturePage(parse(html), url);
    expect(v.safeParse(captureSchema, found.kind === 'capture' && found.capture).issues).toBe(
      undefined,
    );
  });
});
