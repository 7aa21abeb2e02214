import { describe, expect, it } from 'vitest';
import { sites } from '../../utils/sites/all-sites';
import { claimTo, ownerOf } from '../../utils/versions/publisher-dois';
import { pageFiles } from '../sites/page-files';
import { testAddresses } from '../sites/test-addresses';

describe('ownerOf', () => {
  it.each(sites.map((site) => [site.id, site] as const))('knows all hosts of %s', (_, site) => {
    for (const host of site.hosts) {
      const owner = ownerOf(`https://${host}/entry`);
      expect(owner, host).toBeDefined();
      // A host that is listed owns its subdomains; one that is not is known by its bare name alone.
      expect(ownerOf(`https://pages.${host}/entry`), host).toBe(owner);
    }
  });

  it('takes the hosts of one publisher for one', () => {
    const former = ownerOf('https://www.oxfordhandbooks.com/view/10.1093/oxfordhb/1');
    expect(ownerOf('https://academic.oup.com/edited-volume/1/chapter/2')).toBe(former);
    expect(ownerOf('https://oxfordre.com/politics/view/x')).toBe(former);
    expect(ownerOf('https://en.m.wikipedia.org/wiki/Tide')).toBe(
      ownerOf('https://de.wikipedia.org/wiki/Tide'),
    );
  });

  it('keeps apart the houses that run one program', () => {
    expect(ownerOf('https://works.hcommons.org/records/1')).not.toBe(
      ownerOf('https://zenodo.org/records/1'),
    );
    expect(ownerOf('https://data.caltech.edu/records/1')).not.toBe(
      ownerOf('https://works.hcommons.org/records/1'),
    );
  });

  it.each([
    'https://doi.org/10.1093/acrefore/1',
    'https://web.archive.org/web/2020/x',
    'no address',
  ])('gives %s to nobody', (address) => expect(ownerOf(address)).toBeUndefined());

  it('is not taken in by a name that only looks like a host', () => {
    const oxford = ownerOf('https://oxfordre.com/x');
    for (const host of [
      'oxfordre.com.evil.example',
      'notoxfordre.com',
      'oxfordre-com.evil.example',
    ])
      expect(ownerOf(`https://${host}/x`)).not.toBe(oxford);
  });
});

describe('claimTo', () => {
  it.each([
    ['10.1093/acrefore/9780190846626.013.404', 'https://oxfordre.com/x/view/y', 'proven'],
    ['10.1093/acrefore/9780190846626.013.404', 'https://academic.oup.com/book/1', 'proven'],
    ['10.1093/acrefore/9780190846626.013.404', 'https://encyclopedia.pub/entry/1', 'foreign'],
    [
      '10.1093/acrefore/9780190846626.013.404',
      'https://evil.example/10.1093/acrefore/9780190846626.013.404',
      'foreign',
    ],
    ['10.5555/coasts', 'https://zenodo.org/records/1', 'foreign'],
    ['10.5281/zenodo.77', 'https://zenodo.org/records/77', 'proven'],
    ['10.5281/zenodo.77', 'https://works.hcommons.org/records/77', 'foreign'],
    ['10.1002/wics.1200', 'https://wires.onlinelibrary.wiley.com/doi/10.1002/wics.1200', 'proven'],
    ['10.5555/coasts', 'https://press.example/view/10.5555/coasts', 'possible'],
    ['10.1111/isqu.12001', 'https://academic.oup.com/isq/article/59/1/1', 'possible'],
    [
      '10.1093/acrefore/9780190846626.013.404',
      'https://doi.org/10.1093/acrefore/9780190846626.013.404',
      'possible',
    ],
  ] as const)('%s at %s is %s', (doi, address, claim) => {
    expect(claimTo(doi, address)).toBe(claim);
  });

  it('never finds a foreign DOI where an address gives one by its publisher’s rule', () => {
    for (const site of sites) {
      for (const { url } of testAddresses(site)) {
        const address = site.address(url);
        if (address?.doi) expect(claimTo(address.doi, address.url), url.href).not.toBe('foreign');
      }
    }
  });

  it('takes no publisher’s own page for a copy', () => {
    const foreign = pageFiles().flatMap(({ name, reading }) => {
      if (reading.kind !== 'capture' || !reading.capture.doi) return [];
      const { doi, url } = reading.capture;
      return claimTo(doi, url) === 'foreign' ? [name] : [];
    });
    // A repository’s page of an article that a journal published is one.
    expect(foreign).toEqual(['ncbi/2024-central-article']);
  });
});
