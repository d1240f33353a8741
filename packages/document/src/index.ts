export { applyChangeToDocument } from './encoding.ts';
export type { LibraryDocument } from './library-document.ts';
export { openLibraryDocument, readLibraryDocument } from './library-document.ts';
export type { MapDocument } from './map-document.ts';
export { openMapDocument, readMapDocument } from './map-document.ts';
export { migrateDocument } from './migrate-document.ts';
export type { Salvage, Unsaved } from './salvage.ts';
export { nothingSalvaged, salvageLibrary, salvageMap, unsavedChange } from './salvage.ts';
export { maxFirstSyncBytes, maxUpdateBytes, UpdateChecker } from './update-checker.ts';
