import { type Limits, Unreadable } from '../limits.js';
import { checkUnpacked } from './zip.js';

/** Pages of a PDF that are read: beyond it is a book. */
const PDF_PAGES = 500;

/**
 * The text layer of a PDF, one line a paragraph.
 *
 * @throws Unreadable where it is damaged, locked, or holds pictures only
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  let pdf;
  try {
    pdf = await task.promise;
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new Unreadable(locked ? 'a PDF that is locked with a password' : 'a damaged PDF');
  }
  const paragraphs: string[] = [];
  try {
    for (let number = 1; number <= Math.min(pdf.numPages, PDF_PAGES); number++) {
      const content = await (await pdf.getPage(number)).getTextContent();
      const items = content.items.flatMap((item) =>
        'str' in item ? [{ text: item.str, y: Number(item.transform[5]), height: item.height, ends: item.hasEOL }] : [],
      );
      paragraphs.push(...joinLines(items));
    }
  } finally {
    await task.destroy();
  }
  const text = paragraphs.join('\n\n');
  if (text.trim() === '') throw new Unreadable('a PDF without a text layer (pictures of pages)');
  return text;
}

/** Lines closer than one and a half times their height are one paragraph. */
function joinLines(items: readonly { text: string; y: number; height: number; ends: boolean }[]): readonly string[] {
  const paragraphs: string[] = [];
  let current = '';
  let lastY: number | null = null;
  for (const { text, y, height, ends } of items) {
    if (text.trim() !== '') {
      if (lastY !== null && current !== '' && Math.abs(lastY - y) > Math.max(height, 4) * 1.6) {
        paragraphs.push(current.trim());
        current = '';
      } else if (lastY !== null && lastY !== y && /\p{Ll}-\s?$/u.test(current) && /^\p{Ll}/u.test(text))
        current = current.trimEnd().slice(0, -1);
      lastY = y;
    }
    current += text;
    if (ends && current !== '' && !current.endsWith(' ')) current += ' ';
  }
  if (current.trim() !== '') paragraphs.push(current.trim());
  return paragraphs;
}

/**
 * The text of a Word document, an empty line between paragraphs.
 *
 * @throws Unreadable where it is no Word document, or past `limits.fileBytes` once unpacked
 */
export async function readDocx(bytes: Uint8Array, limits: Limits): Promise<string> {
  checkUnpacked(bytes, limits);
  const mammoth = await import('mammoth');
  try {
    return (await mammoth.default.extractRawText({ buffer: Buffer.from(bytes) })).value;
  } catch {
    throw new Unreadable('not a Word document (.docx), or a damaged one');
  }
}
