import type { Words } from '../concepts';

export const tr: Words = {
  'version replaced':
    'sürümle değiştirildi|sürümle değiştirilmiştir|sürüm ile değiştirildi|sürümle değiştirilmiş',
  'version is': 'bir sürüm|bir sürümdür|bir sürümü|bir sürümüdür|sürümdür|sürümüdür|sürümdü',
  'older version':
    'ilk hâlidir|ilk halidir|eski hâlidir|eski halidir|eski hâlini|eski halini|önceki hâlidir|önceki halidir|ilk hâlini|ilk halini',
  'newer version':
    'güncel metin|güncel madde|yeni metin|maddenin güncel hâli|maddenin son hâli|güncel hâli|güncel hali|son hâli|son hali',
  version:
    'sürüm|sürümü|sürümün|sürümüne|sürümünü|sürümle|sürümde|sürüme|sürümünün|sürümünde|versiyon|versiyonu|versiyonun|versiyonunu',
  draft: 'önbaskı|taslak',
  work: 'öğe|öğenin|öğeyi|öğesi|madde|maddenin|maddeyi|maddesi|makale|makalenin|makaleyi|makalesi|kayıt|kaydın|kaydı|belge|belgenin|belgeyi|bölüm|bölümün|bölümü|sayfa|sayfanın|sayfayı|yayın|yayının|yayını|içerik|içeriğin|içeriği|metin|metnin|girdi|girdinin|standart|standardın|tez|tezin',
  law: 'kanun|yönetmelik|yasa',
  thisOne: 'bu|bunun|işbu',
  viewing: 'görüntülüyorsunuz|okuyorsunuz|görüyorsunuz|inceliyorsunuz|görüntülemektesiniz',
  newer: 'yeni|güncel|en son|son|sonuncu|en yeni|yürürlükteki|güncellenmiş|geçerli',
  older: 'eski|önceki|eskimiş|eskidir|güncelliğini yitirmiş|tarihsel|geçmiş',
  archived: 'arşivlenmiş|arşivlenen',
  'is updated':
    'güncellendi|güncellenmiştir|gözden geçirildi|gözden geçirilerek yeniden yayımlanmıştır|gözden geçirilerek yeniden yayımlandı|yeniden yayımlanmıştır|gözden geçirilmiştir',
  'is older': 'eskidir|eskimiştir|güncelliğini yitirmiştir|güncelliğini yitirdi',
  'is replaced': 'yenisiyle değiştirildi|yenisiyle değiştirilmiştir|almıştır|aldı',
  replaces: 'yerini alır|yerine geçer|yerini alan|yerine',
  'is withdrawn': 'geri çekildi|geri çekilmiştir|geri çekilmiş',
  'is repealed': 'yürürlükten kaldırıldı|yürürlükten kaldırılmıştır|mülga',
  'is removed': 'kaldırıldı|kaldırılmıştır|silindi',
  'is corrected': 'düzeltildi|düzeltilmiştir',
  forthcoming: 'hazırlanmaktadır|yayına hazırlanıyor',
  correction: 'düzeltme|erratum',
  retraction: 'geri çekme bildirimi|geri çekme',
  status: 'durum|durumu',
  exists: 'mevcut|mevcuttur|var|vardır|bulunmaktadır',
  go: 'bulunabilir|bulabilirsiniz|görüntüle|görüntüleyin|oku|okuyun|gidin|git|bakın|bakınız|erişebilirsiniz|erişilebilir|tıklayın|görün|tıklayınız',
  here: 'burada|buradan|buraya|şurada',
  published: 'yayınlanan|yayımlanan|yayınlanmış|yayımlanmış|kaydedilmiş|oluşturulmuş|düzenlenmiş',
  'is published': 'yayınlandı|yayımlandı|yayımlanmıştır|yayınlanmıştır',
  may: 'olabilir|eğer|olacaktır|olacak',
  'not is': 'değil|değildir',
  none: 'yok|yoktur',
  by: 'tarafından',
  edition: 'baskı|baskısı',
  text: 'metin|metni',
  empty:
    'bir|daha|en|artık|tarihinde|ve|ile|için|olan|olarak|da|de|ta|te|nda|tarihli|yerini|yerine|şu an|şu anda|lütfen|adresinden|ya|e|a',
};
