declare module 'edtf' {
  /** @throws where the text is not EDTF */
  export function parse(text: string): unknown;
}
