import { mount } from '../../components/page-shell/mount';
import { Welcome } from './Welcome';

mount(({ t }) => {
  document.title = t('welcome_title');
  return <Welcome />;
});
