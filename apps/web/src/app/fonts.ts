// The shipped fonts: loaded once, whole, so that text measures and shows the same as in exports.

import { createBrowserMeasure, loadFonts } from '@sightline/text/browser';
import type { Measure } from '@sightline/text';
import inter400 from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';
import inter500 from '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf?url';
import inter600 from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';
import inter700 from '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf?url';
import newsreader400 from '@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf?url';
import newsreader400Italic from '@expo-google-fonts/newsreader/400Regular_Italic/Newsreader_400Regular_Italic.ttf?url';
import newsreader500 from '@expo-google-fonts/newsreader/500Medium/Newsreader_500Medium.ttf?url';

const addresses: Readonly<Record<string, string>> = {
  Inter_400Regular: inter400,
  Inter_500Medium: inter500,
  Inter_600SemiBold: inter600,
  Inter_700Bold: inter700,
  Newsreader_400Regular: newsreader400,
  Newsreader_400Regular_Italic: newsreader400Italic,
  Newsreader_500Medium: newsreader500,
};

let loading: Promise<Measure> | undefined;

/** Loads the fonts once; gives the measure that works with them. */
export function fontsReady(): Promise<Measure> {
  loading ??= loadFonts((face) => addresses[face.name] ?? '').then(createBrowserMeasure);
  return loading;
}
