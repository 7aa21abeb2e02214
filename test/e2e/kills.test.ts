import { expect, it } from 'vitest';
import { random } from '../tools/random';
import { Kills } from './support/kills';

it('loses, doubles and halves nothing when the browser is killed in the middle of work', async () => {
  const told: string[] = [];
  const kills = await Kills.start(random(20_250_615), (line) => told.push(line));
  try {
    const damage = await kills.run({
      saves: 10,
      imports: [1, 200],
      restores: [1, 200],
      changes: 1,
    });
    expect(damage, told.join('\n')).toMatchObject({ lost: 0, doubled: 0, half: 0 });
    expect(damage.told).toBeGreaterThan(10);
  } finally {
    await kills.end();
  }
}, 300_000);
