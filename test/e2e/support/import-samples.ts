/** Bibliographies of an invented scholar, as reference managers write them. */

import { samples } from '../../demo/encyclopedia';
import { latestAddress } from '../../demo/sample';

/** A DOI of the older edition of an invented work; the newer one's, and a retracted article's. */
export const dois = {
  older: '10.1093/acref/9780190000001.013.11',
  newer: '10.1093/acref/9780190000001.013.12',
  retracted: '10.1093/acref/9780190000002.013.5',
  standing: '10.1093/acref/9780190000003.013.8',
};

/** A thesis' references: an abbreviation, hand-set columns, one broken entry, one without a DOI. */
export const thesis = `@string{press = "Invented University Press"}
% What I cite, in the order of the chapters.

@incollection{osier2011weirs,
  author    = {Osier, Ada and de la Tour, Jean},
  title     = {Weirs and {NATO} Rivers},
  booktitle = {Invented Encyclopedia of Rivers},
  publisher = press,
  year      = 2011,
  doi       = {${dois.older}},
  note      = {cited on p. 12},
}

@article{quill2014tolls,
  author = {Quill, Bruno}, title = {Tolls at the L\\"ubeck Gate}, journal = {Journal of Invented Trade},
  year = {2014}, doi = {${dois.retracted}}
}

@inreference{marrow2016ferries,
  author = "Marrow, C{\\'e}lia", title = "Ferries", booktitle = "Invented Encyclopedia of Rivers",
  date = {2016-05}, doi = {${dois.standing}}
}

@book{broken, title = {A brace is missing, year = 1999
}

@book{unnamed, author = {Nobody, N.}, title = {A Book Without Any Number}, year = 1950}
`;

/** A record of an entry that the reader has saved, with a title of its own. */
export const savedOtherwise = `TY  - ENCYC\r
TI  - ${samples.restricted.title}: A Field\r
AU  - Lindqvist, Halvard\r
UR  - ${latestAddress(samples.restricted)}\r
N1  - From the reading list.\r
ER  - \r
`;
