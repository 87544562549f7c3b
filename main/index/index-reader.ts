import type { IndexDatabase } from '#main/index/index-database.ts';

/** An index to ask, whichever connection answers. */
export type IndexReader = Pick<IndexDatabase, 'all' | 'get' | 'each' | 'remembered' | 'kept' | 'forget'>;
