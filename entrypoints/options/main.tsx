import { mount } from '../../components/page-shell/mount';
import { Options } from './Options';

mount(({ t }) => {
  document.title = t('settings_title');
  return <Options />;
});
