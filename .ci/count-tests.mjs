// Prints "N passed, N failed" from vitest's JSON report. A file that could not even be loaded is one failure.
import { existsSync, readFileSync } from 'node:fs';

const text = existsSync(process.argv[2]) ? readFileSync(process.argv[2], 'utf8') : '';
const report = text ? JSON.parse(text) : { numPassedTests: 0, numFailedTests: 0, testResults: [] };
const unloaded = report.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
);

console.log(`${report.numPassedTests} passed, ${report.numFailedTests + unloaded.length} failed`);
