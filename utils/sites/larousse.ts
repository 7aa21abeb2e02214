import { isWithin } from '../extract/page';
import type { Capture } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { pathAddress } from './addresses/path-address';
import type { Site } from './site';

/** '/encyclopedie/divers/Tour_de_France/147506'; pictures, maps and the like have such addresses too. */
const article =
  /^\/encyclopedie\/(?!images|cartes|videos?|sons?|medias?|animations?|data|rechercher)[a-z-]+\/[^/]+\/(\d+)$/;
/** '/dictionnaires/francais/donjon/26447', and the same for words of other languages. */
const word = /^\/dictionnaires\/([a-z]+(?:-[a-z]+)?\/[^/]+\/\d+)$/;
/** 'Définitions : donjon - Dictionnaire de français Larousse' */
const dictionary = /\s-\s(Dictionnaire [^-]{3,60})$/;

/**
 * Larousse: the encyclopedia, unsigned and open, whose markup was not seen, and the dictionaries, seen
 * in a page of one: headwords in '.AdresseDefinition', several of them on a page that is the first one's.
 */
export const larousse: Site = {
  id: 'larousse',
  name: 'Encyclopédie Larousse',
  hosts: ['larousse.fr'],
  knowledge: 'guess',
  defaults: {
    type: 'entry-encyclopedia',
    containerTitle: 'Encyclopédie Larousse',
    publisher: 'Larousse',
    language: 'fr',
    access: 'open',
  },
  address: (url) => pathAddress(url, article) || pathAddress(url, word),
  read({ blocks, title, url }) {
    if (!url.pathname.startsWith('/dictionnaires/')) return {};
    const own: Partial<Capture> = { keywords: [], summary: null };
    setDefined(own, 'title', blocks.find((block) => isWithin(block, '.AdresseDefinition'))?.text);
    setDefined(own, 'containerTitle', dictionary.exec(title)?.[1]);
    return own;
  },
};

/*
 * Test addresses
 * https://www.larousse.fr/encyclopedie/divers/donjon/44419
 * https://www.larousse.fr/encyclopedie/personnage/Abd%C3%BClhamid_I_er/103767
 * http://www.larousse.fr/encyclopedie/musdico/fugue/167777
 * https://www.larousse.fr/dictionnaires/francais/donjon/26447
 * https://www.larousse.fr/encyclopedie/rechercher?q=donjon (no entry)
 * https://www.larousse.fr/conjugaison/francais/donner/2733 (not known)
 */
