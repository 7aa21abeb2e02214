import { mount } from '../../components/page-shell/mount';
import { Options } from './Options';

mount(({ t }) => {
  document.title = t('optionsTitle');
  return <Options />;
});
