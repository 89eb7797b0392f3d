/** Tells the process that started Jest which spec file begins and ends, and the results of the run. */
export default class RunReporter {
  onTestFileStart({ path }) {
    process.send?.({ kind: 'began', path });
  }

  onTestFileResult({ path }) {
    process.send?.({ kind: 'ended', path });
  }

  onRunComplete(_contexts, { testResults, numRuntimeErrorTestSuites }) {
    const tests = testResults.flatMap(({ testFilePath, testResults: inFile }) =>
      inFile.map(({ fullName, status }) => ({ path: testFilePath, fullName, status })),
    );
    process.send?.({ kind: 'results', tests, unloaded: numRuntimeErrorTestSuites });
  }
}
