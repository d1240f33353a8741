// bpmnlint with its recommended rules on a process of N tasks and M flows; prints {nodes, rules, ms} as JSON, where ms is
// the CPU time of one lint of the parsed diagram. `node run.mjs NODES FLOWS`.
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

const [nodes = 5000, flows = 10_000] = process.argv.slice(2).map(Number);

function diagram() {
  const elements = ['<startEvent id="start" name="Begins"/>'];
  const arrows = [];
  const arrow = (from, to) =>
    arrows.push(
      `<sequenceFlow id="f${arrows.length}" name="leads on" sourceRef="${from}" targetRef="${to}"/>`,
    );
  for (let i = 0; i < nodes - 2; i++) elements.push(`<userTask id="t${i}" name="Clerk checks form ${i}"/>`);
  elements.push('<endEvent id="end" name="Ends"/>');
  arrow('start', 't0');
  for (let i = 0; i < nodes - 3; i++) arrow(`t${i}`, `t${i + 1}`);
  arrow(`t${nodes - 3}`, 'end');
  // the rest jump a fixed way ahead, so that the same numbers give the same diagram
  for (let i = 0; arrows.length < flows; i++)
    arrow(`t${(i * 7) % (nodes - 3)}`, `t${(i * 7 + 13) % (nodes - 2)}`);
  return `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="none"><process id="p" isExecutable="false">${elements.join('')}${arrows.join('')}</process></definitions>`;
}

const { rootElement } = await new BpmnModdle().fromXML(diagram());
const linter = new Linter({ resolver: new NodeResolver(), config: { extends: 'bpmnlint:recommended' } });
await linter.lint(rootElement);
const before = process.cpuUsage();
await linter.lint(rootElement);
const { user, system } = process.cpuUsage(before);
const { rules } = require('bpmnlint/config/recommended');
console.log(JSON.stringify({ nodes, rules: Object.keys(rules).length, ms: (user + system) / 1000 }));
