// Holds the template to cdk-nag's packs AwsSolutions and Serverless: each finding is mended or explained, and no
// explanation stands for a finding that is gone. Usage: node check.mjs EXPANDED_TEMPLATE.json
import {App, Aspects, Stack} from 'aws-cdk-lib';
import {CfnInclude} from 'aws-cdk-lib/cloudformation-include';
import {AwsSolutionsChecks, NagRuleCompliance, ServerlessChecks} from 'cdk-nag';
import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const findings = new Map();
const collector = {
  onCompliance() {},
  onNonCompliance: ({ruleId, resource}) => note(ruleId, resource),
  onError: ({ruleId, resource, errorMessage}) => note(`${ruleId} (${errorMessage})`, resource),
  onNotApplicable() {},
  onSuppressed() {},
  onSuppressedError() {},
};

function note(rule, resource) {
  const name = resource.node.id;
  findings.set(`${rule} ${name}`, {rule, name});
}

const app = new App({outdir: mkdtempSync(join(tmpdir(), 'nag-'))});
new CfnInclude(new Stack(app, 'relance', {env: {region: 'eu-west-1'}}), 'template', {templateFile: process.argv[2]});
for (const Pack of [AwsSolutionsChecks, ServerlessChecks]) {
  Aspects.of(app).add(new Pack({reports: false, additionalLoggers: [collector]}));
}
app.synth();

const explained = JSON.parse(readFileSync(new URL('explained.json', import.meta.url)));
const explains = ({rule, resources}, finding) =>
  rule === finding.rule && (resources === 'every' || resources.includes(finding.name));
const open = [...findings.values()].filter(finding => !explained.some(one => explains(one, finding)));
const idle = explained.filter(one => ![...findings.values()].some(finding => explains(one, finding)));
open.forEach(({rule, name}) => console.error(`${name}: ${rule} is neither mended nor explained in explained.json`));
idle.forEach(({rule}) => console.error(`explained.json: ${rule} explains nothing that is found; remove it`));
console.log(`cdk-nag: ${findings.size} findings, ${findings.size - open.length} explained`);
process.exitCode = open.length + idle.length === 0 ? 0 : 1;
