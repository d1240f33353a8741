import { numberOption, wordsOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { happyPathFact } from '../../facts/happy-path.ts';
import { count, quoted } from '../../say.ts';

/** Nobody can say where this journey begins and ends, or it is far too wide or too narrow. */
export const scopeFuzzy = mapRule({
  id: 'S16',
  name: 'scope-fuzzy',
  family: 'structure',
  severity: 'warning',
  docs: {
    detects:
      'A map whose scope does not say from where and until where it goes. A map with more than three phases whose scope, or while from and until are open whose title, has a word that is too wide (onboarding, lifecycle, end to end). A map with one phase and fewer than four cards of the customer.',
    why: 'Too wide a scope never gets finished, too narrow a one misses what it depends on. Two sentences, from and until, settle most of the arguments in a workshop.',
    source:
      'Gibbons, The 5 Steps to Service Blueprinting, Nielsen Norman Group, 2018: define the scope first.',
    instead: 'Write from which moment of the customer until which moment the map goes.',
  },
  options: {
    wide: wordsOption(
      'Words that are too wide for a scope',
      'onboarding',
      'lifecycle',
      'life cycle',
      'end to end',
      'end-to-end',
      'customer journey',
    ),
    phases: numberOption('With how many phases such a word is still narrow enough', 3, 1, 100),
    cards: numberOption('How many cards of the customer a journey of one phase has at least', 4, 1, 100),
  },
  reads: ['map.scope', 'map.title', 'phase.order'],
  uses: { happy: happyPathFact },
  *check({ index, facts: { happy }, options }) {
    const { scope, title } = index.map;
    const open = [
      ...(scope?.from === undefined ? ['where it begins'] : []),
      ...(scope?.until === undefined ? ['where it ends'] : []),
    ];
    if (open.length > 0)
      yield {
        key: 'open',
        field: scope?.from === undefined ? 'scope.from' : 'scope.until',
        message: `The scope of this map does not say ${open.join(' and ')}: write from which moment of the customer until which.`,
      };
    const words = `${scope?.statement ?? ''} ${open.length > 0 ? title : ''}`.toLowerCase();
    const wide = options.wide.find((word) => words.includes(word));
    if (wide !== undefined && index.phases.length > options.phases)
      yield {
        key: 'wide',
        field: 'scope.statement',
        confidence: 0.7,
        numbers: { phases: index.phases.length },
        message: `A scope of ${quoted(wide)} over ${count(index.phases.length, 'phase')} is wide: choose the part that the question of this map is about.`,
      };
    if (index.phases.length === 1 && happy.cards.length > 0 && happy.cards.length < options.cards)
      yield {
        key: 'narrow',
        field: 'scope.from',
        confidence: 0.7,
        numbers: { cards: happy.cards.length },
        message: `With one phase and ${count(happy.cards.length, 'card')} of the customer this map may be too narrow: what happens before and after?`,
      };
  },
  violates: [
    {
      shows: 'Nobody wrote where it begins and ends',
      map: 'customer: compares | applies | waits | signs | has-money!',
    },
    {
      shows: 'Customer onboarding over four phases',
      map: `customer: signs-up | sets-up | invites-team | asks-help | pays!
        phase two s2 Set up
        phase three s3 Team
        phase four s4 Support
        m.scope.from = The customer signs up
        m.scope.until = The customer pays
        m.scope.statement = Customer onboarding, end to end`,
    },
    {
      shows: 'Three cards and one phase',
      map: `customer: inserts-card | types-pin | | takes-cash | leaves!
        m.scope.from = The card is in
        m.scope.until = The cash is out`,
    },
  ],
  passes: [
    {
      shows: 'From and until are written',
      map: `customer: compares | applies | waits | signs | has-money!
        m.scope.from = The applicant opens the loan page
        m.scope.until = The money is on the account`,
    },
    {
      shows: 'A word that is wide, on a map of one phase that says from and until',
      map: `customer: signs-up | sets-up | invites-team | asks-help | pays!
        m.title = Customer onboarding
        m.scope.from = The customer signs up
        m.scope.until = The first report is read`,
    },
  ],
});
