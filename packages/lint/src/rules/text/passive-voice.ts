import { eachRule } from '../../engine/rule.ts';
import { sentenceFact } from '../../facts/sentences.ts';
import { named, quoted } from '../../say.ts';

const PASSIVES: ReadonlySet<string> = new Set(['passive', 'by-passive', 'get-passive', 'reduced-passive']);

/** A step that says what is done and not who does it. */
export const passiveVoice = eachRule({
  id: 'T01',
  name: 'passive-voice',
  family: 'text',
  severity: 'warning',
  presets: ['recommended', 'workshop'],
  language: 'en',
  each: 'card',
  docs: {
    detects:
      'A step whose main clause is passive: be or get with a participle ("is checked", "has to be signed"), or a noun with a participle alone ("Room marked as free"). Tails such as "before it is sent" do not count.',
    why: 'The passive hides who does it. Work without a name on it is work that is forgotten, and nobody can be asked about it.',
    source: 'Plain language practice (ISO 24495-1:2023): say who does what, in the active voice.',
    instead: 'Begin with who acts: "Branch clerk checks the ID in the KYC app".',
  },
  reads: [],
  uses: { sentence: sentenceFact },
  check(card, { facts }) {
    const read = facts.sentence(card);
    if (read?.faults.some((fault) => PASSIVES.has(fault)) !== true) return undefined;
    const { agent } = read.sentence;
    return {
      field: 'text',
      message:
        agent === undefined
          ? `${named(card.id)} says what happens, not who does it: begin with who acts.`
          : `${named(card.id)} names who does it last: begin with ${quoted(agent)}.`,
    };
  },
  violates: [
    {
      shows: 'Nobody checks: it “is checked”',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = Identity is checked against the register`,
    },
    {
      shows: 'A label with a participle',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        porter participant staff Porter
        back.who = porter
        x.text = Room marked as free`,
    },
  ],
  passes: [
    {
      shows: 'The clerk checks',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = checks the identity against the register`,
    },
    {
      shows: 'A tail in the passive is no fault',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = files the form before it is sent to the archive`,
    },
  ],
});
