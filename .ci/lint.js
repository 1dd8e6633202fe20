// Reads models in BPMN by bpmn-moddle and judges them by the recommended rules of bpmnlint; errors and warnings of reading fail.
const fs = require('fs');

(async () => {
  const moddle = await import('bpmn-moddle');
  const Moddle = moddle.BpmnModdle || moddle.default;
  const Linter = require('bpmnlint/lib/linter');
  const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
  let errors = 0;
  let warnings = 0;
  for (const file of process.argv.slice(2)) {
    const read = await new Moddle().fromXML(fs.readFileSync(file, 'utf8'));
    for (const it of read.warnings) {
      errors += 1;
      console.log(`${file}: ${it.message}`);
    }
    const linter = new Linter({
      resolver: new NodeResolver(),
      config: { extends: 'bpmnlint:recommended' },
    });
    const found = await linter.lint(read.rootElement);
    for (const [rule, reports] of Object.entries(found)) {
      for (const it of reports) {
        if (it.category === 'error' || it.category === 'rule-error') {
          errors += 1;
          console.log(`${file}: ${rule} at ${it.id}: ${it.message}`);
        } else {
          warnings += 1;
        }
      }
    }
  }
  console.log(`bpmnlint: ${process.argv.length - 2} models, ${errors} errors, ${warnings} warnings`);
  process.exit(errors > 0 ? 1 : 0);
})().catch((error) => {
  console.log(error.message);
  process.exit(1);
});
