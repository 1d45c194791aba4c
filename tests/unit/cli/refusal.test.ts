import { refusalOf } from '../../../src/cli/refusal.js';

test('what the system refuses is told with the file; of a full disk no file is known', () => {
  expect(refusalOf(Object.assign(new Error('ENOENT'), { errno: -2, code: 'ENOENT', path: 'graph/a' }))).toBe(
    'graph/a: no such file or directory',
  );
  expect(refusalOf(Object.assign(new Error('ENOSPC'), { errno: -28, code: 'ENOSPC', syscall: 'write' }))).toBe(
    'no space left on device',
  );
});

test('what is a fault of ours is not told as a refusal', () => {
  expect(refusalOf(new Error('oh'))).toBeNull();
  expect(refusalOf(Object.assign(new Error('EBADF'), { errno: -9, code: 'EBADF', syscall: 'write' }))).toBeNull();
});
