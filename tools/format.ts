// `npm run format`: formats all sources in place.

import { binary, run } from './repository.ts';

process.exit((await run(binary('oxfmt/bin/oxfmt'), ['packages', 'apps', 'tools'])).code);
