/** There is no space left to write to. Nothing of what was asked has been stored; reading goes on. */
export class StorageFullError extends Error {
  readonly code = 'storage-full';

  constructor(cause: unknown) {
    super('There is no space left on the disk for the database.', { cause });
    this.name = 'StorageFullError';
  }
}
