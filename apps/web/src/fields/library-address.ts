// Addresses of the library page.

/** Where a type of a workspace's library, or one record of it, is shown. */
export function libraryAddress(workspace: string, type?: string, id?: string): string {
  const parts = [type, id].filter((part) => part !== undefined).map(encodeURIComponent);
  return [`/w/${workspace}/library`, ...parts].join('/');
}
