import { allFamilies, describeSlow, isSuperlinear, longest, measure } from './measure';
import { readers } from './readers';

/**
 * `npm run fuzz -- readers`: hands every reader 300 families of hostile texts, each at the reader's
 * bound, and reports what took longer than it may. Returns whether nothing did.
 * @param word only readers whose name holds it
 */
export async function reportReaders(word = ''): Promise<boolean> {
  const { all, unknown } = await readers();
  for (const name of unknown) console.log(`no text can be made for ${name}`);
  const worst: { name: string; time: number }[] = [];
  let slow = 0;
  for (const reader of all.filter(({ name }) => name.includes(word))) {
    const found = await measure(reader, allFamilies);
    worst.push({ name: reader.name, time: found.worst });
    for (const each of found.slow) {
      slow += 1;
      const growth = isSuperlinear(each) ? ', more than linear' : '';
      console.log(`slow: ${describeSlow(each)}${growth}`);
    }
  }
  worst.sort((one, other) => other.time - one.time);
  const longestFew = worst.slice(0, 10).map(({ name, time }) => `${name} ${time.toFixed(1)}`);
  console.log(
    `${worst.length} readers, ${allFamilies.length} families; ${slow} slower than ${longest} ms; the longest: ${longestFew.join(', ')}`,
  );
  return slow === 0 && unknown.length === 0;
}
