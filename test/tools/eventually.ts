/** How long anything in the browser may take before a check gives up, in milliseconds: a busy machine is no failure. */
export const patience = 30_000;

/**
 * Asks again and again until there is an answer: for what no event announces.
 *
 * @param what completes the sentence "Waited in vain for …".
 * @param ask undefined (or a refusal) means: not yet.
 * @param within milliseconds, where it may take longer than most things.
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined>,
  within = patience,
): Promise<T> {
  const end = Date.now() + within;
  let refusal: unknown;
  // Asked less and less often: on a busy machine the asking would itself be what is waited for.
  for (let pause = 20; ; pause = Math.min(1.5 * pause, 250)) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (error) {
      refusal = error;
    }
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`, { cause: refusal });
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
