/** What the library page lists, or shows in the list's place. */
export type LibraryView =
  | { kind: 'all' }
  | { kind: 'alerts' }
  | { kind: 'collection'; id: string }
  /** Likely doubles, side by side. */
  | { kind: 'duplicates' }
  /** The library at a glance. */
  | { kind: 'overview' }
  /** A reader's own bibliography, checked. */
  | { kind: 'bibliography' }
  | { kind: 'trash' };
