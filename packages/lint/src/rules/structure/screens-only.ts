import type { Card, Failure } from '@sightline/model';
import { channelOf, laneOf } from '@sightline/model';
import { eachFact, gatheredFact } from '../../engine/fact.ts';
import { mapRule } from '../../engine/rule.ts';
import { list, named, quoted } from '../../say.ts';

/** What people do off the screen, as words tell it. */
const offScreen =
  /\b(calls?|called|phones?|rings? up|telephones?|hotline|helpline|letters?|by post|paper|prints? out|prints?|branch|counter|in person|at the desk|e-?mails?|chats?)\b/i;

/** The first word of a card that speaks of something off the app. */
const cardMentions = eachFact({
  name: 'off-screen words of a card',
  each: 'card',
  reads: ['card.text', 'card.detail'],
  of: (card: Card) => offScreen.exec(`${card.text ?? ''} ${card.detail ?? ''}`)?.[0].toLowerCase(),
});

/** The touchpoint or channel of each card that stands in a step, by the id of the card. */
const howsFact = gatheredFact(
  'touchpoints of cards',
  eachFact({
    name: 'touchpoint of a card',
    each: 'card',
    reads: ['card.how', 'card.position'],
    of: (card, { index }) =>
      card.position.step === undefined || laneOf(index, card) === undefined ? undefined : card.how,
  }),
);

/** The same for a failure. */
const failureMentions = eachFact({
  name: 'off-screen words of a failure',
  each: 'failure',
  reads: ['failure.what', 'failure.experience'],
  of: (failure: Failure) => offScreen.exec(`${failure.what} ${failure.experience ?? ''}`)?.[0].toLowerCase(),
});

/** Only screens are mapped, while the words tell of calls and letters. */
export const screensOnly = mapRule({
  id: 'S18',
  name: 'screens-only',
  family: 'structure',
  severity: 'warning',
  language: 'en',
  docs: {
    detects:
      'A map in which each touchpoint and channel that a card names is a screen, while a card or failure that names none speaks of a call, a letter, paper, a branch, an e-mail or a chat, unless that is the name of a screen.',
    why: 'If only screens are mapped, half of the story is missing: people call, write and walk in where the screen leaves them alone.',
    source:
      'Service mapping practice: a process that leaves the app even for a moment needs a full journey map.',
    instead: 'Name the touchpoint at which it happens, and map what happens there.',
  },
  reads: [
    'card.how',
    'card.position',
    'failure.at',
    'failure.step',
    'touchpoint.channel',
    'channel.screen',
    'channel.name',
    'step.position',
    'phase.order',
    'lane.order',
  ],
  uses: { hows: howsFact, cardMentions, failureMentions },
  check({ index, library, facts }) {
    const uses = new Set(facts.hows.values());
    if (uses.size === 0) return undefined;
    const isScreen = (how: string): boolean => {
      const channel = library.get(channelOf(library, how) ?? '');
      return channel?.type === 'channel' && channel.screen === true;
    };
    if (![...uses].every(isScreen)) return undefined;
    const telling: string[] = [];
    const words = new Set<string>();
    // where chats are on a screen, a card that speaks of one speaks of no other channel
    const screens = [...library.values()]
      .filter((record) => record.type === 'channel' && record.screen === true)
      .map((record) => ('name' in record ? record.name.toLowerCase().replaceAll('-', '') : ''));
    const take = (id: string, word: string | undefined): void => {
      if (word === undefined) return;
      const stem = word.replaceAll('-', '').replace(/s$/, '');
      if (screens.some((name) => name.includes(stem))) return;
      telling.push(id);
      words.add(word);
    };
    for (const step of index.steps) {
      for (const card of index.cardsOfStep(step.id))
        if (card.how === undefined) take(card.id, facts.cardMentions(card));
      for (const failure of index.failuresOfStep(step.id)) take(failure.id, facts.failureMentions(failure));
    }
    if (telling.length === 0) return undefined;
    return {
      related: telling,
      confidence: 0.7,
      numbers: { screens: uses.size, telling: telling.length },
      message: `All touchpoints of this map are screens, yet ${list(telling.map(named))} ${telling.length === 1 ? 'speaks' : 'speak'} of ${list([...words].map(quoted))}: map what happens off the screen.`,
    };
  },
  violates: [
    {
      shows: 'Nine screens, and a pain that tells of phone calls',
      map: `customer: opens-page | fills-form | uploads | submits | has-loan!
        pain: | | | asks
        asks.text = A third of the applicants calls to ask where it is
        web channel Web
        web.screen = true
        opens-page.how = web
        fills-form.how = web
        uploads.how = web
        submits.how = web`,
    },
    {
      shows: 'A failure that ends in the branch',
      map: `customer: opens-app | scans-id | takes-selfie | signs | has-account!
        app channel App
        app.screen = true
        opens-app.how = app
        scans-id.how = app
        fail unreadable at scans-id blocking
        unreadable.what = The ID cannot be read
        unreadable.experience = Has to show it in the branch`,
    },
  ],
  passes: [
    {
      shows: 'The chat is a screen too',
      map: `customer: opens-app | picks-film | chats | watches | is-happy!
        app channel App
        app.screen = true
        chat channel Live chat
        chat.screen = true
        chats.text = chats with an agent
        opens-app.how = app`,
    },
    {
      shows: 'The call is mapped',
      map: `customer: opens-page | fills-form | calls-line | submits | has-loan!
        web channel Web
        web.screen = true
        phone channel Phone
        phone.screen = false
        calls-line.text = calls the line
        opens-page.how = web
        fills-form.how = web
        calls-line.how = phone`,
    },
    {
      shows: 'Screens, and nothing that speaks of anything else',
      map: `customer: opens-app | picks-film | pays | watches | is-happy!
        app channel App
        app.screen = true
        opens-app.how = app
        pays.how = app`,
    },
  ],
});
