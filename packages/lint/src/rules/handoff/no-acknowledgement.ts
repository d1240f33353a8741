import { eachRule } from '../../engine/rule.ts';
import { named } from '../../say.ts';

/** A hand-off of which the sender never learns whether it arrived. */
export const noAcknowledgement = eachRule({
  id: 'H07',
  name: 'no-acknowledgement',
  family: 'handoff',
  severity: 'warning',
  each: 'flow',
  beside: true,
  docs: {
    detects:
      'A hand-off that is not answered at once (its mode is not `sync`), with no word on how the sender learns that it arrived (`ack`), no arrow back to the sender, and no sender that waits for the receiver.',
    why: 'What gets lost on the way is missed by nobody: the sender thinks that it is done, the receiver does not know that it was sent. The customer finds out first.',
    source:
      'Hohpe and Woolf, Enterprise Integration Patterns, 2003: who sends and does not wait needs a delivery that is guaranteed or confirmed.',
    instead: 'Let the receiver confirm, or compare both sides once a day, and write it on the arrow.',
  },
  reads: ['flow.kind', 'flow.mode', 'flow.ack', 'flow.from', 'flow.to', 'card.waitsFor'],
  check(flow, { index }) {
    if (flow.kind !== 'handoff' || flow.mode === 'sync' || (flow.ack ?? '').trim() !== '') return undefined;
    if (index.flowsFrom(flow.to).some(({ to }) => to === flow.from)) return undefined;
    const sender = index.records.get(flow.from);
    if (sender?.type === 'card' && sender.waitsFor?.some((id) => id === flow.to) === true) return undefined;
    return {
      field: 'ack',
      message: `Nobody learns whether the hand-off ${named(flow.id)} arrived: let the receiver confirm it, or compare both sides each day.`,
    };
  },
  violates: [
    {
      shows: 'A nightly file to the warehouse',
      map: `customer: orders | pays | waits | unpacks | keeps
        backstage: exports-orders
        support: | loads-orders
        exports-orders handoff loads-orders
        exports-orders:handoff:loads-orders.mode = batch`,
    },
    {
      shows: 'A note to the next shift',
      map: `customer: rings | waits | asks | waits-again | sleeps
        backstage: writes-note | reads-note
        writes-note handoff reads-note
        writes-note:handoff:reads-note.mode = manual`,
    },
  ],
  passes: [
    {
      shows: 'Both sides are compared each day',
      map: `customer: orders | pays | waits | unpacks | keeps
        backstage: exports-orders
        support: | loads-orders
        exports-orders handoff loads-orders
        exports-orders:handoff:loads-orders.mode = batch
        exports-orders:handoff:loads-orders.ack = Number of orders compared each morning`,
    },
    {
      shows: 'The answer comes at once',
      map: `customer: orders | pays | waits | unpacks | keeps
        backstage: asks-stock
        support: counts
        asks-stock handoff counts
        asks-stock:handoff:counts.mode = sync`,
    },
    {
      shows: 'An arrow leads back to the sender',
      map: `customer: rings | waits | asks | waits-again | sleeps
        backstage: writes-note | reads-note
        writes-note handoff reads-note
        reads-note handoff writes-note`,
    },
  ],
});
