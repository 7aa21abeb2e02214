import { LibraryPage } from '../../components/library-page/LibraryPage';
import { mount } from '../../components/page-shell/mount';

mount(() => <LibraryPage />);
