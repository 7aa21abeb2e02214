/** Sets a member where there is a value: optional members are absent rather than undefined. */
export function setDefined<T, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined) target[key] = value;
}
