/** Why a file cannot be read or written, by the code that the system gives. */
export const fileErrors: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['EACCES', 'this user may not open it'],
  ['EPERM', 'this user may not change it'],
  ['EISDIR', 'it is a folder, and a file is wanted'],
  ['ENOTDIR', 'a part of its path is a file, and no folder'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ENOSPC', 'there is no room left on the disk'],
  ['EROFS', 'the disk can only be read'],
  ['EMFILE', 'too many files are open'],
  ['EBUSY', 'another program is using it'],
  ['ELOOP', 'its links lead in a circle'],
])
