import { mount } from '../../components/page-shell/mount';
import { Popup } from './Popup';

mount(() => <Popup />);
