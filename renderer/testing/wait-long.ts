import { configure } from '@testing-library/react';

/** What a test waits for may take long on a slow or busy machine; a second, as it is left to itself, fails there. */
configure({ asyncUtilTimeout: 90_000 });
