/** What stands before an entry's id in the key, in `storage.local`, of what Zotero has of it. */
export const sentPrefix = 'zotero:';
