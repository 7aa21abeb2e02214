/**
 * How the official styles cite the entries of `entries.ts` in British English, as HTML: read by eye
 * against what the styles' handbooks say of entries in reference works.
 */
export const expected: readonly {
  style: string;
  form: 'entry' | 'note';
  cited: Record<string, string>;
}[] = [
  {
    style: 'apa',
    form: 'entry',
    cited: {
      'one author':
        'Harrow, I. (2018). Tidal Mills and the NATO Survey: A History. In <i>Research Encyclopedia of Tides</i>. Fenwick Press. https://doi.org/10.5555/tides.013.77',
      'two authors':
        'Harrow, I., &amp; van der Meer, J. (2018). Tidal Mills and the NATO Survey: A History. In <i>Research Encyclopedia of Tides</i>. Fenwick Press. https://doi.org/10.5555/tides.013.77',
      'five authors':
        'Abreu, J., Brandt, G., Castellan, L., Dufour, A.-M., &amp; Eriksen, N. P. (2018). Tidal Mills and the NATO Survey: A History. In <i>Research Encyclopedia of Tides</i>. Fenwick Press. https://doi.org/10.5555/tides.013.77',
      'a body as author':
        'Institute for Mills, Weirs and Locks. (2018). Tidal Mills and the NATO Survey: A History. In <i>Research Encyclopedia of Tides</i>. Fenwick Press. https://doi.org/10.5555/tides.013.77',
      'no author':
        'Fenwick Press. (2018). Weir. In <i>Research Encyclopedia of Tides</i>. https://doi.org/10.5555/tides.013.77',
      'no date, and no DOI':
        'Harrow, I. (n.d.). Tidal Mills and the NATO Survey: A History. In <i>Research Encyclopedia of Tides</i>. Fenwick Press. Retrieved 16 September 2019, from https://tides.example/view/mills/version/0',
      'an editor':
        'Harrow, I. (2018). Tidal Mills and the NATO Survey: A History. In A. Quill (Ed.), <i>Research Encyclopedia of Tides</i>. Fenwick Press. https://doi.org/10.5555/tides.013.77',
      'a year alone':
        'Harrow, I. (2011). Tidal Mills and the NATO Survey: A History. In <i>Research Encyclopedia of Tides</i>. Fenwick Press. https://doi.org/10.5555/tides.013.77',
      'a version':
        'Harrow, I. (2018). Tidal Mills and the NATO Survey: A History. In <i>Research Encyclopedia of Tides</i> (Version 2). Fenwick Press. https://doi.org/10.5555/tides.013.77',
      'another language':
        'Harrow, I. (2018). die Mühlen an der See und ihre Müller. In <i>Lexikon der Gezeiten</i>. Fenwick Press. https://doi.org/10.5555/tides.013.77',
      'another script':
        '水野春香. (2018). 潮汐水車の歴史. In <i>潮の百科事典</i>. 架空出版. https://doi.org/10.5555/tides.013.77',
      superseded:
        'Harrow, I. (2018). Tidal Mills and the NATO Survey: A History. In <i>Research Encyclopedia of Tides</i>. Fenwick Press. https://tides.example/view/mills/version/0 [Superseded: replaced on 26 March 2019 by https://tides.example/view/mills]',
      retracted:
        'Harrow, I. (2018). Tidal Mills and the NATO Survey: A History. In <i>Research Encyclopedia of Tides</i>. Fenwick Press. https://doi.org/10.5555/tides.013.77 [Retracted in January 2020]',
    },
  },
  {
    style: 'chicago-author-date',
    form: 'entry',
    cited: {
      'one author':
        'Harrow, Ines. 2018. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>. Fenwick Press, first published 1 March 2014; last modified November 5. https://doi.org/10.5555/tides.013.77.',
      'two authors':
        'Harrow, Ines, and Joost van der Meer. 2018. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>. Fenwick Press, first published 1 March 2014; last modified November 5. https://doi.org/10.5555/tides.013.77.',
      'five authors':
        'Abreu, Joaquín, Greta Brandt, Luisa Castellan, Anne-Marie Dufour, and Nils P. Eriksen. 2018. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>. Fenwick Press, first published 1 March 2014; last modified November 5. https://doi.org/10.5555/tides.013.77.',
      'a body as author':
        'Institute for Mills, Weirs and Locks. 2018. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>. Fenwick Press, first published 1 March 2014; last modified November 5. https://doi.org/10.5555/tides.013.77.',
      'no author':
        '<i>Research Encyclopedia of Tides</i>. 2018. ‘Weir’. Fenwick Press, first published 1 March 2014; last modified November 5. https://doi.org/10.5555/tides.013.77.',
      'no date, and no DOI':
        'Harrow, Ines. n.d. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>. Fenwick Press. Accessed 16 September 2019. https://tides.example/view/mills/version/0.',
      'an editor':
        'Harrow, Ines. 2018. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>, edited by Ada Quill. Fenwick Press, first published 1 March 2014; last modified November 5. https://doi.org/10.5555/tides.013.77.',
      'a year alone':
        'Harrow, Ines. 2011. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>. Fenwick Press. https://doi.org/10.5555/tides.013.77.',
      'a version':
        'Harrow, Ines. 2018. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>, version 2. Fenwick Press, first published 1 March 2014; last modified November 5. https://doi.org/10.5555/tides.013.77.',
      'another language':
        'Harrow, Ines. 2018. ‘die Mühlen an der See und ihre Müller’. In <i>Lexikon der Gezeiten</i>. Fenwick Press, first published 1 March 2014; last modified November 5. https://doi.org/10.5555/tides.013.77.',
      'another script':
        '水野春香. 2018. ‘潮汐水車の歴史’. In 潮の百科事典. 架空出版, first published 1 March 2014; last modified November 5. https://doi.org/10.5555/tides.013.77.',
      superseded:
        'Harrow, Ines. 2018. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>. Fenwick Press, first published 1 March 2014; last modified November 5. https://tides.example/view/mills/version/0. [Superseded: replaced on 26 March 2019 by https://tides.example/view/mills]',
      retracted:
        'Harrow, Ines. 2018. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>. Fenwick Press, first published 1 March 2014; last modified November 5. https://doi.org/10.5555/tides.013.77. [Retracted in January 2020]',
    },
  },
  {
    style: 'chicago-notes-bibliography',
    form: 'entry',
    cited: {
      'one author':
        'Harrow, Ines. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>. Fenwick Press, first published 1 March 2014; last modified 5 November 2018. https://doi.org/10.5555/tides.013.77.',
      'two authors':
        'Harrow, Ines, and Joost van der Meer. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>. Fenwick Press, first published 1 March 2014; last modified 5 November 2018. https://doi.org/10.5555/tides.013.77.',
      'five authors':
        'Abreu, Joaquín, Greta Brandt, Luisa Castellan, Anne-Marie Dufour, and Nils P. Eriksen. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>. Fenwick Press, first published 1 March 2014; last modified 5 November 2018. https://doi.org/10.5555/tides.013.77.',
      'a body as author':
        'Institute for Mills, Weirs and Locks. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>. Fenwick Press, first published 1 March 2014; last modified 5 November 2018. https://doi.org/10.5555/tides.013.77.',
      'no author':
        '‘Weir’, <i>Research Encyclopedia of Tides</i> (Fenwick Press, first published 1 March 2014; last modified 5 November 2018), https://doi.org/10.5555/tides.013.77.',
      'no date, and no DOI':
        'Harrow, Ines. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>. Fenwick Press. Accessed 16 September 2019. https://tides.example/view/mills/version/0.',
      'an editor':
        'Harrow, Ines. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>, edited by Ada Quill. Fenwick Press, first published 1 March 2014; last modified 5 November 2018. https://doi.org/10.5555/tides.013.77.',
      'a year alone':
        'Harrow, Ines. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>. Fenwick Press, 2011. https://doi.org/10.5555/tides.013.77.',
      'a version':
        'Harrow, Ines. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>, version 2. Fenwick Press, first published 1 March 2014; last modified 5 November 2018. https://doi.org/10.5555/tides.013.77.',
      'another language':
        'Harrow, Ines. ‘die Mühlen an der See und ihre Müller’. In <i>Lexikon der Gezeiten</i>. Fenwick Press, first published 1 March 2014; last modified 5 November 2018. https://doi.org/10.5555/tides.013.77.',
      'another script':
        '水野春香. ‘潮汐水車の歴史’. In 潮の百科事典. 架空出版, first published 1 March 2014; last modified 5 November 2018. https://doi.org/10.5555/tides.013.77.',
      superseded:
        'Harrow, Ines. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>. Fenwick Press, first published 1 March 2014; last modified 5 November 2018. https://tides.example/view/mills/version/0. [Superseded: replaced on 26 March 2019 by https://tides.example/view/mills]',
      retracted:
        'Harrow, Ines. ‘Tidal Mills and the NATO Survey: A History’. In <i>Research Encyclopedia of Tides</i>. Fenwick Press, first published 1 March 2014; last modified 5 November 2018. https://doi.org/10.5555/tides.013.77. [Retracted in January 2020]',
    },
  },
  {
    style: 'chicago-notes-bibliography',
    form: 'note',
    cited: {
      'one author':
        'Ines Harrow, ‘Tidal Mills and the NATO Survey: A History’, in <i>Research Encyclopedia of Tides</i> (Fenwick Press, first published 1 March 2014; last modified 5 November 2018), https://doi.org/10.5555/tides.013.77.',
      'two authors':
        'Ines Harrow and Joost van der Meer, ‘Tidal Mills and the NATO Survey: A History’, in <i>Research Encyclopedia of Tides</i> (Fenwick Press, first published 1 March 2014; last modified 5 November 2018), https://doi.org/10.5555/tides.013.77.',
      'five authors':
        'Joaquín Abreu et al., ‘Tidal Mills and the NATO Survey: A History’, in <i>Research Encyclopedia of Tides</i> (Fenwick Press, first published 1 March 2014; last modified 5 November 2018), https://doi.org/10.5555/tides.013.77.',
      'a body as author':
        'Institute for Mills, Weirs and Locks, ‘Tidal Mills and the NATO Survey: A History’, in <i>Research Encyclopedia of Tides</i> (Fenwick Press, first published 1 March 2014; last modified 5 November 2018), https://doi.org/10.5555/tides.013.77.',
      'no author':
        '‘Weir’, <i>Research Encyclopedia of Tides</i> (Fenwick Press, first published 1 March 2014; last modified 5 November 2018), https://doi.org/10.5555/tides.013.77.',
      'no date, and no DOI':
        'Ines Harrow, ‘Tidal Mills and the NATO Survey: A History’, in <i>Research Encyclopedia of Tides</i> (Fenwick Press), accessed 16 September 2019, https://tides.example/view/mills/version/0.',
      'an editor':
        'Ines Harrow, ‘Tidal Mills and the NATO Survey: A History’, in <i>Research Encyclopedia of Tides</i>, ed. Ada Quill (Fenwick Press, first published 1 March 2014; last modified 5 November 2018), https://doi.org/10.5555/tides.013.77.',
      'a year alone':
        'Ines Harrow, ‘Tidal Mills and the NATO Survey: A History’, in <i>Research Encyclopedia of Tides</i> (Fenwick Press, 2011), https://doi.org/10.5555/tides.013.77.',
      'a version':
        'Ines Harrow, ‘Tidal Mills and the NATO Survey: A History’, in <i>Research Encyclopedia of Tides</i>, version 2 (Fenwick Press, first published 1 March 2014; last modified 5 November 2018), https://doi.org/10.5555/tides.013.77.',
      'another language':
        'Ines Harrow, ‘die Mühlen an der See und ihre Müller’, in <i>Lexikon der Gezeiten</i> (Fenwick Press, first published 1 March 2014; last modified 5 November 2018), https://doi.org/10.5555/tides.013.77.',
      'another script':
        '水野春香, ‘潮汐水車の歴史’, in 潮の百科事典 (架空出版, first published 1 March 2014; last modified 5 November 2018), https://doi.org/10.5555/tides.013.77.',
      superseded:
        'Ines Harrow, ‘Tidal Mills and the NATO Survey: A History’, in <i>Research Encyclopedia of Tides</i> (Fenwick Press, first published 1 March 2014; last modified 5 November 2018), https://tides.example/view/mills/version/0. [Superseded: replaced on 26 March 2019 by https://tides.example/view/mills]',
      retracted:
        'Ines Harrow, ‘Tidal Mills and the NATO Survey: A History’, in <i>Research Encyclopedia of Tides</i> (Fenwick Press, first published 1 March 2014; last modified 5 November 2018), https://doi.org/10.5555/tides.013.77. [Retracted in January 2020]',
    },
  },
  {
    style: 'harvard-cite-them-right',
    form: 'entry',
    cited: {
      'one author':
        'Harrow, I. (2018) ‘Tidal Mills and the NATO Survey: A History’, <i>Research Encyclopedia of Tides</i>. Fenwick Press. Available at: https://doi.org/10.5555/tides.013.77.',
      'two authors':
        'Harrow, I. and van der Meer, J. (2018) ‘Tidal Mills and the NATO Survey: A History’, <i>Research Encyclopedia of Tides</i>. Fenwick Press. Available at: https://doi.org/10.5555/tides.013.77.',
      'five authors':
        'Abreu, J. <i>et al.</i> (2018) ‘Tidal Mills and the NATO Survey: A History’, <i>Research Encyclopedia of Tides</i>. Fenwick Press. Available at: https://doi.org/10.5555/tides.013.77.',
      'a body as author':
        'Institute for Mills, Weirs and Locks (2018) ‘Tidal Mills and the NATO Survey: A History’, <i>Research Encyclopedia of Tides</i>. Fenwick Press. Available at: https://doi.org/10.5555/tides.013.77.',
      'no author':
        '‘Weir’ (2018) <i>Research Encyclopedia of Tides</i>. Fenwick Press. Available at: https://doi.org/10.5555/tides.013.77.',
      'no date, and no DOI':
        'Harrow, I. (no date) ‘Tidal Mills and the NATO Survey: A History’, <i>Research Encyclopedia of Tides</i>. Fenwick Press. Available at: https://tides.example/view/mills/version/0 (Accessed: 16 September 2019).',
      'an editor':
        'Harrow, I. (2018) ‘Tidal Mills and the NATO Survey: A History’, <i>Research Encyclopedia of Tides</i>. Edited by A. Quill. Fenwick Press. Available at: https://doi.org/10.5555/tides.013.77.',
      'a year alone':
        'Harrow, I. (2011) ‘Tidal Mills and the NATO Survey: A History’, <i>Research Encyclopedia of Tides</i>. Fenwick Press. Available at: https://doi.org/10.5555/tides.013.77.',
      'a version':
        'Harrow, I. (2018) ‘Tidal Mills and the NATO Survey: A History’, <i>Research Encyclopedia of Tides</i>. Fenwick Press. Available at: https://doi.org/10.5555/tides.013.77.',
      'another language':
        'Harrow, I. (2018) ‘die Mühlen an der See und ihre Müller’, <i>Lexikon der Gezeiten</i>. Fenwick Press. Available at: https://doi.org/10.5555/tides.013.77.',
      'another script':
        '水野春香 (2018) ‘潮汐水車の歴史’, 潮の百科事典. 架空出版. Available at: https://doi.org/10.5555/tides.013.77.',
      superseded:
        'Harrow, I. (2018) ‘Tidal Mills and the NATO Survey: A History’, <i>Research Encyclopedia of Tides</i>. Fenwick Press. Available at: https://tides.example/view/mills/version/0 (Accessed: 16 September 2019). [Superseded: replaced on 26 March 2019 by https://tides.example/view/mills]',
      retracted:
        'Harrow, I. (2018) ‘Tidal Mills and the NATO Survey: A History’, <i>Research Encyclopedia of Tides</i>. Fenwick Press. Available at: https://doi.org/10.5555/tides.013.77. [Retracted in January 2020]',
    },
  },
  {
    style: 'modern-language-association',
    form: 'entry',
    cited: {
      'one author':
        'Harrow, Ines. ‘Tidal Mills and the NATO Survey: A History’. <i>Research Encyclopedia of Tides</i>, Fenwick Press, 5 Nov. 2018, https://doi.org/10.5555/tides.013.77.',
      'two authors':
        'Harrow, Ines, and Joost van der Meer. ‘Tidal Mills and the NATO Survey: A History’. <i>Research Encyclopedia of Tides</i>, Fenwick Press, 5 Nov. 2018, https://doi.org/10.5555/tides.013.77.',
      'five authors':
        'Abreu, Joaquín, et al. ‘Tidal Mills and the NATO Survey: A History’. <i>Research Encyclopedia of Tides</i>, Fenwick Press, 5 Nov. 2018, https://doi.org/10.5555/tides.013.77.',
      'a body as author':
        'Institute for Mills, Weirs and Locks. ‘Tidal Mills and the NATO Survey: A History’. <i>Research Encyclopedia of Tides</i>, Fenwick Press, 5 Nov. 2018, https://doi.org/10.5555/tides.013.77.',
      'no author':
        '‘Weir’. <i>Research Encyclopedia of Tides</i>, Fenwick Press, 5 Nov. 2018, https://doi.org/10.5555/tides.013.77.',
      'no date, and no DOI':
        'Harrow, Ines. ‘Tidal Mills and the NATO Survey: A History’. <i>Research Encyclopedia of Tides</i>, Fenwick Press, https://tides.example/view/mills/version/0. Accessed 16 Sept. 2019.',
      'an editor':
        'Harrow, Ines. ‘Tidal Mills and the NATO Survey: A History’. <i>Research Encyclopedia of Tides</i>, edited by Ada Quill, Fenwick Press, 5 Nov. 2018, https://doi.org/10.5555/tides.013.77.',
      'a year alone':
        'Harrow, Ines. ‘Tidal Mills and the NATO Survey: A History’. <i>Research Encyclopedia of Tides</i>, Fenwick Press, 2011, https://doi.org/10.5555/tides.013.77.',
      'a version':
        'Harrow, Ines. ‘Tidal Mills and the NATO Survey: A History’. <i>Research Encyclopedia of Tides</i>, Version 2, Fenwick Press, 5 Nov. 2018, https://doi.org/10.5555/tides.013.77.',
      'another language':
        'Harrow, Ines. ‘die Mühlen an der See und ihre Müller’. <i>Lexikon der Gezeiten</i>, Fenwick Press, 5 Nov. 2018, https://doi.org/10.5555/tides.013.77.',
      'another script':
        '水野春香. ‘潮汐水車の歴史’. 潮の百科事典, 架空出版, 5 Nov. 2018, https://doi.org/10.5555/tides.013.77.',
      superseded:
        'Harrow, Ines. ‘Tidal Mills and the NATO Survey: A History’. <i>Research Encyclopedia of Tides</i>, Fenwick Press, 5 Nov. 2018, https://tides.example/view/mills/version/0. [Superseded: replaced on 26 March 2019 by https://tides.example/view/mills]',
      retracted:
        'Harrow, Ines. ‘Tidal Mills and the NATO Survey: A History’. <i>Research Encyclopedia of Tides</i>, Fenwick Press, 5 Nov. 2018, https://doi.org/10.5555/tides.013.77. [Retracted in January 2020]',
    },
  },
  {
    style: 'nlm-citation-sequence',
    form: 'entry',
    cited: {
      'one author':
        'Harrow I. Tidal Mills and the NATO Survey: A History. In: Research Encyclopedia of Tides [Internet]. Fenwick Press; 2018 [cited 2019 Sep 16]. Available from: https://tides.example/view/mills/version/0 doi:10.5555/tides.013.77',
      'two authors':
        'Harrow I, van der Meer J. Tidal Mills and the NATO Survey: A History. In: Research Encyclopedia of Tides [Internet]. Fenwick Press; 2018 [cited 2019 Sep 16]. Available from: https://tides.example/view/mills/version/0 doi:10.5555/tides.013.77',
      'five authors':
        'Abreu J, Brandt G, Castellan L, Dufour AM, Eriksen NP. Tidal Mills and the NATO Survey: A History. In: Research Encyclopedia of Tides [Internet]. Fenwick Press; 2018 [cited 2019 Sep 16]. Available from: https://tides.example/view/mills/version/0 doi:10.5555/tides.013.77',
      'a body as author':
        'Institute for Mills, Weirs and Locks. Tidal Mills and the NATO Survey: A History. In: Research Encyclopedia of Tides [Internet]. Fenwick Press; 2018 [cited 2019 Sep 16]. Available from: https://tides.example/view/mills/version/0 doi:10.5555/tides.013.77',
      'no author':
        'Weir. In: Research Encyclopedia of Tides [Internet]. Fenwick Press; 2018 [cited 2019 Sep 16]. Available from: https://tides.example/view/mills/version/0 doi:10.5555/tides.013.77',
      'no date, and no DOI':
        'Harrow I. Tidal Mills and the NATO Survey: A History. In: Research Encyclopedia of Tides [Internet]. Fenwick Press; [cited 2019 Sep 16]. Available from: https://tides.example/view/mills/version/0',
      'an editor':
        'Harrow I. Tidal Mills and the NATO Survey: A History. In: Quill A, editor. Research Encyclopedia of Tides [Internet]. Fenwick Press; 2018 [cited 2019 Sep 16]. Available from: https://tides.example/view/mills/version/0 doi:10.5555/tides.013.77',
      'a year alone':
        'Harrow I. Tidal Mills and the NATO Survey: A History. In: Research Encyclopedia of Tides [Internet]. Fenwick Press; 2011 [cited 2019 Sep 16]. Available from: https://tides.example/view/mills/version/0 doi:10.5555/tides.013.77',
      'a version':
        'Harrow I. Tidal Mills and the NATO Survey: A History. In: Research Encyclopedia of Tides [Internet]. Fenwick Press; 2018 [cited 2019 Sep 16]. Available from: https://tides.example/view/mills/version/0 doi:10.5555/tides.013.77',
      'another language':
        'Harrow I. die Mühlen an der See und ihre Müller. In: Lexikon der Gezeiten [Internet]. Fenwick Press; 2018 [cited 2019 Sep 16]. Available from: https://tides.example/view/mills/version/0 doi:10.5555/tides.013.77',
      'another script':
        '水野春香. 潮汐水車の歴史. In: 潮の百科事典 [Internet]. 架空出版; 2018 [cited 2019 Sep 16]. Available from: https://tides.example/view/mills/version/0 doi:10.5555/tides.013.77',
      superseded:
        'Harrow I. Tidal Mills and the NATO Survey: A History. In: Research Encyclopedia of Tides [Internet]. Fenwick Press; 2018 [cited 2019 Sep 16]. Available from: https://tides.example/view/mills/version/0 [Superseded: replaced on 26 March 2019 by https://tides.example/view/mills]',
      retracted:
        'Harrow I. Tidal Mills and the NATO Survey: A History. In: Research Encyclopedia of Tides [Internet]. Fenwick Press; 2018 [cited 2019 Sep 16]. Available from: https://tides.example/view/mills/version/0 doi:10.5555/tides.013.77 [Retracted in January 2020]',
    },
  },
];
