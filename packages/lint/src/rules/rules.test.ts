// Every rule, held to its own file: its page has what a page needs, what it says violates is found, what it says passes
// is not, and it reads nothing that it does not declare.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MapRecord } from '@sightline/model';
import {
  applyChange,
  createMapIndex,
  libraryTypes,
  mapTypes,
  runLibraryCommand,
  runMapCommand,
  validateLibrary,
  validateMap,
} from '@sightline/model';
import type { Case } from '../case-of.ts';
import { caseOf } from '../case-of.ts';
import { audited, factsApart, readsBeside, undeclared } from '../engine/audited.ts';
import { readConfig } from '../engine/config.ts';
import { openLint } from '../engine/linter.ts';
import type { AnyEachRule, Fix, Reports, Rule } from '../engine/rule.ts';
import { exampleMaps } from '../example-maps.ts';
import { sentenceOf } from '../say.ts';
import { allRules } from './all.ts';

/** The day of the test, and a workspace without other maps. */
const usual = { today: '2026-11-26', maps: new Map() };

function findingsOf(rule: Rule, { map, library, surroundings }: Case) {
  const config = readConfig(allRules, [{ preset: 'strict' }]);
  assert.ok(config.ok);
  const lint = openLint([rule], {
    index: createMapIndex(map),
    library,
    config: config.value,
    surroundings: { ...usual, ...surroundings },
  });
  return { lint, found: [...lint.findings.values()] };
}

/** What a check says, all of it. */
function allOf(reports: Reports): Reports {
  return reports === undefined || 'message' in reports ? reports : [...reports];
}

/** The map and the library after both parts of a fix; neither may be refused. */
function afterFix({ title, ...fix }: Fix, { map, library, surroundings }: Case): Case {
  const edit = fix.map && runMapCommand(fix.map, createMapIndex(map));
  assert.ok(edit?.ok !== false, `the fix "${title}" is refused: ${JSON.stringify(edit)}`);
  const shared = fix.library && runLibraryCommand(fix.library, library);
  assert.ok(shared?.ok !== false, `the fix "${title}" is refused by the library: ${JSON.stringify(shared)}`);
  assert.ok(edit ?? shared, `the fix "${title}" does nothing`);
  return {
    map: edit === undefined ? map : applyChange(map, edit.value),
    library: shared === undefined ? library : applyChange(library, shared.value),
    surroundings,
  };
}

test('ids and names are given once', () => {
  const words = allRules.flatMap(({ id, name }) => [id, name]);
  assert.equal(new Set(words).size, words.length);
  for (const { id, name } of allRules) {
    assert.match(id, /^[A-Z]\d\d$/);
    assert.match(name, /^[a-z]+(-[a-z]+)*$/);
  }
});

for (const rule of allRules) {
  const label = `${rule.id} ${rule.name}`;

  test(`${label}: its page says what, why, who says so and what to do, in sentences`, () => {
    for (const [part, text] of Object.entries(rule.docs))
      assert.match(text, /^[A-Z“"‘].{15,}[.”"):]$|https?:\/\/\S+$/s, `${part}: ${text}`);
    if (rule.family === 'upkeep') return;
    assert.ok(rule.violates.length >= 2, 'at least two violating examples');
    assert.ok(rule.passes.length >= 2, 'at least two passing examples');
  });

  test(`${label}: what it declares to read exists`, () => {
    for (const read of rule.reads) {
      if (!read.includes('.')) continue;
      const [type = '', field = ''] = read.split('.');
      const fields: object | undefined = ({ ...mapTypes, ...libraryTypes } as Record<string, object>)[type];
      assert.ok(fields !== undefined && (field === '*' || field in fields), read);
    }
  });

  test(`${label}: it reads nothing that it does not declare, nor do its facts`, () => {
    const cases = [...rule.violates, ...rule.passes].map(({ map }) => caseOf(map));
    for (const { map, library, ...others } of [...cases, ...exampleMaps]) {
      const audit = audited(map, library);
      const { index, library: watched, take } = audit;
      const config = readConfig(allRules, [{ preset: 'strict' }]);
      assert.ok(config.ok);
      // the clock is read around each run: what is read between is the rule's doing, and not the linter's own
      const read: string[] = [];
      let running = false;
      const clock = (): number => {
        const reads = take();
        if (running) read.push(...reads);
        running = !running;
        return 0;
      };
      const heard = factsApart(rule, audit, (fact, told, subject) => {
        assert.deepEqual(undeclared(told.reads, fact.reads), [], `the fact ${fact.name}`);
        if (subject !== undefined && fact.kind === 'eachFact' && fact.beside !== true)
          assert.ok(!readsBeside(told, subject), `the fact ${fact.name} looks beside its subject`);
      });
      // a rule that does not say that it looks beside its subjects runs again on what was edited alone
      const { check } = heard as AnyEachRule;
      const watchedRule =
        rule.each === undefined || rule.beside === true
          ? heard
          : ({
              ...heard,
              check: (subject: MapRecord, look: Parameters<typeof check>[1]): Reports => {
                const told = audit.apart(() => allOf(check(subject, look)));
                read.push(...told.reads);
                assert.ok(!readsBeside(told, subject), `${rule.id} looks beside its subject`);
                return told.value;
              },
            } as Rule);
      openLint([watchedRule], {
        index,
        library: watched,
        config: config.value,
        surroundings: { ...usual, ...('surroundings' in others ? others.surroundings : {}) },
        clock,
      });
      assert.deepEqual(undeclared(read, rule.reads), []);
    }
  });

  for (const { shows, map } of rule.violates)
    test(`${label} finds: ${shows}`, () => {
      const parsed = caseOf(map);
      const { lint, found } = findingsOf(rule, parsed);
      assert.ok(found.length > 0, 'nothing was found');
      for (const finding of found) {
        assert.equal(finding.rule, rule.id, finding.message);
        const sentence = sentenceOf(finding, createMapIndex(parsed.map), parsed.library);
        assert.match(sentence, /^[A-Z“].*[.?!”]$/s, sentence);
        assert.ok(sentence.length <= 400, sentence);
        assert.doesNotMatch(sentence, /undefined|NaN|\[object|\u2E28/, sentence);
        for (const id of [...finding.targets, ...finding.related])
          assert.ok(parsed.map.has(id) || parsed.library.has(id), `${id} is no record`);
      }
      for (const finding of found) {
        let fresh = 0;
        const fix = lint.fixOf(finding, { newId: (prefix) => `${prefix}-fresh${++fresh}` });
        if (fix === undefined) continue;
        const mended = afterFix(fix, parsed);
        assert.deepEqual([...validateMap(mended.map), ...validateLibrary(mended.library)], []);
        const left = findingsOf(rule, mended).found;
        assert.ok(
          !left.some(({ fingerprint }) => fingerprint === finding.fingerprint),
          `the fix "${fix.title}" leaves the finding: ${finding.message}`,
        );
      }
    });

  for (const { shows, map } of rule.passes)
    test(`${label} is content: ${shows}`, () => {
      const parsed = caseOf(map);
      const { found } = findingsOf(rule, parsed);
      assert.deepEqual(
        found.map(({ message }) => message),
        [],
      );
    });
}
