/** The part of node-nlp that the benchmark uses; the package brings no types. */
declare module 'node-nlp' {
  export class NlpManager {
    constructor(settings: {
      languages: readonly string[];
      autoSave: boolean;
      autoLoad: boolean;
      nlu: { log: boolean };
    });
    addDocument(locale: string, text: string, intent: string): void;
    train(): Promise<unknown>;
    process(
      locale: string,
      text: string,
    ): Promise<{ classifications: readonly { readonly intent: string; readonly score: number }[] }>;
  }
}
