/** The parts of pandoc's build for browsers that are used; it comes without types. */
declare module 'pandoc-wasm' {
  interface PandocWarning {
    verbosity: 'INFO' | 'WARNING' | 'ERROR';
    pretty: string;
  }
  /** @param options as in a file of pandoc's defaults */
  export function convert(
    options: Readonly<Record<string, string | boolean>>,
    stdin: string,
    files: Readonly<Record<string, string>>,
  ): Promise<{ stdout: string; stderr: string; warnings: PandocWarning[] }>;
}
