import type { LanguageCases } from '../../sample';

export const tr: LanguageCases = {
  notices: [
    ['superseded', 'Bu, bu öğenin en son sürümü değil. En son sürüm ⟨burada⟩ bulunabilir.'],
    [
      'superseded',
      'Bu, 26 Mart 2019 tarihinde yayınlanan eski bir sürüm. ⟨Güncel sürüme⟩ buradan erişebilirsiniz.',
    ],
    ['superseded', 'Kaydın ⟨daha yeni bir sürümü⟩ mevcut.'],
    [
      'superseded',
      'Bu sürüm 26 Mart 2019 tarihinde daha yeni bir sürümle değiştirildi.',
      '2019-03-26',
    ],
    ['superseded', 'Bu maddenin eski bir sürümünü görüntülüyorsunuz. ⟨Güncel sürümü görüntüle⟩'],
    ['superseded', 'Bu sürüm artık güncel değil.'],
    ['superseded', 'BU SÜRÜM ESKİMİŞTİR.'],
    [
      'revised',
      '26 Mart 2019 tarihinde güncellendi. Maddenin önceki sürümü ⟨burada⟩ bulunabilir.',
      '2019-03-26',
    ],
    ['withdrawn', 'Bu makale geri çekildi.'],
    ['withdrawn', 'Bu makale 3 Mayıs 2021 tarihinde geri çekilmiştir.', '2021-05-03'],
    ['corrected', 'Bu makale düzeltilmiştir.'],
    [
      'superseded',
      'Bu metin maddenin ilk hâlidir. ⟨Güncel metin için tıklayınız⟩ (3.05.2021)',
      '2021-05-03',
    ],
  ],
  friends: [
    'Bu, bu maddenin en son sürümüdür.',
    'Bu maddenin daha yeni bir sürümü yok.',
    'Uygulamanın yeni bir sürümü mevcut.',
    'Masalın eski sürümü daha uzundur.',
    'Bu sayfa en son 3 Mayıs 2021 tarihinde değiştirildi.',
  ],
};
