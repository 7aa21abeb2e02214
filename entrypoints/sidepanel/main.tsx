import { LibraryPage } from '../library/LibraryPage';
import { mount } from '../pages/mount';

mount(() => <LibraryPage isPanel />);
