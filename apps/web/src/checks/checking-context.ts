// The way from a mark on the map to the panel of checks.

import { createContext } from 'react';

/** Opens the panel, narrowed to what is about a record. */
export const ShowAboutContext = createContext<(id: string) => void>(() => undefined);
