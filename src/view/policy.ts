/**
 * What the viewer's page may do: nothing that it did not bring along. No inline script or style; ForceAtlas2 runs in a
 * worker made of a blob; images are made of data.
 *
 * @param own what may run: `'self'`, or the hashes of the self-contained file
 */
export function policy(own: { readonly script: string; readonly style: string; readonly load: string }): string {
  return [
    "default-src 'none'",
    `script-src ${own.script}`,
    `style-src ${own.style}`,
    `font-src ${own.load} data:`,
    `img-src ${own.load} data: blob:`,
    `connect-src ${own.load}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

export const SITE_POLICY = policy({ script: "'self'", style: "'self'", load: "'self'" });
