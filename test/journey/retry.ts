// A real browser on a busy machine now and then does not get Office.js started in time: a second try, and the first
// try's error stays in the report.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
