import { describe, expect, it } from 'vitest';
import {
  type CollectionItem,
  collectionTree,
  moveTargets,
  visibleNodes,
} from '../../../components/collections/view/collection-tree';

function item(id: string, name: string, parent?: string): CollectionItem {
  return { id, name, ...(parent === undefined ? {} : { parent }), path: name, count: 0 };
}

const shape = (collections: readonly CollectionItem[]) =>
  collectionTree(collections, 'en').map(({ collection, depth }) => `${depth} ${collection.name}`);

describe('collectionTree', () => {
  it('sets each under the one that it stands in, whatever its name sorts next to', () => {
    const thesis = [
      item('t', 'Thesis'),
      item('p', 'Thesis plan'),
      item('two', 'Chapter 2', 't'),
      item('ten', 'Chapter 10', 't'),
      item('s', 'Sources', 'two'),
      item('a', 'A/B testing'),
    ];
    expect(shape(thesis)).toEqual([
      '0 A/B testing',
      '0 Thesis',
      '1 Chapter 2',
      '2 Sources',
      '1 Chapter 10',
      '0 Thesis plan',
    ]);
  });

  it('loses none whose parent is missing or stands within itself', () => {
    expect(shape([item('o', 'Orphan', 'gone')])).toEqual(['0 Orphan']);
    expect(shape([item('x', 'One', 'y'), item('y', 'Other', 'x')])).toEqual(['0 One', '1 Other']);
  });
});

describe('a tree', () => {
  const tree = collectionTree(
    [
      item('t', 'Thesis'),
      item('two', 'Chapter 2', 't'),
      item('s', 'Sources', 'two'),
      item('three', 'Chapter 3', 't'),
      item('z', 'Zoology'),
    ],
    'en',
  );
  const ids = (branches: typeof tree) => branches.map(({ collection }) => collection.id);

  it('knows who stands in whom, and at which place', () => {
    const view = tree.map(({ isOuter, position, siblings }) => [isOuter, position, siblings]);
    expect(view).toEqual([
      [true, 1, 2],
      [true, 1, 2],
      [false, 1, 1],
      [false, 2, 2],
      [false, 2, 2],
    ]);
  });

  it('shows nothing of what is folded away', () => {
    expect(ids(visibleNodes(tree, new Set()))).toEqual(ids(tree));
    expect(ids(visibleNodes(tree, new Set(['two', 'z'])))).toEqual(['t', 'two', 'three', 'z']);
    expect(ids(visibleNodes(tree, new Set(['t', 'two'])))).toEqual(['t', 'z']);
  });

  it('offers no place within what is moved', () => {
    expect(ids(moveTargets(tree, 't'))).toEqual(['z']);
    expect(ids(moveTargets(tree, 'two'))).toEqual(['t', 'three', 'z']);
    expect(ids(moveTargets(tree, 'z'))).toEqual(['t', 'two', 's', 'three']);
  });
});
