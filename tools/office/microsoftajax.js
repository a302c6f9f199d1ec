// A stand-in for MicrosoftAjax.js, which Office.js asks Microsoft's CDN for and the npm package does not hold.
// It has the parts that Office.js calls; the pages of a production build load the real one.
(function (global) {
  const failure = (kind) => (first, second) => {
    const error = new Error(`Sys.${kind}: ${[second, first].filter(Boolean).join(' Parameter name: ')}`);
    error.name = `Sys.${kind}`;
    return error;
  };
  Object.assign(Error, {
    argument: failure('ArgumentException'),
    argumentNull: failure('ArgumentNullException'),
    argumentOutOfRange: failure('ArgumentOutOfRangeException'),
    argumentType: failure('ArgumentTypeException'),
    parameterCount: failure('ParameterCountException'),
    invalidOperation: failure('InvalidOperationException'),
    notImplemented: failure('NotImplementedException'),
  });
  Function._validateParams = () => null;
  Function._validateParameter = () => null;
  function StringBuilder(text) {
    this.parts = text === undefined ? [] : [text];
  }
  StringBuilder.prototype.append = function (text) {
    this.parts.push(text);
    return this;
  };
  StringBuilder.prototype.toString = function () {
    return this.parts.join('');
  };
  global.Sys = {
    StringBuilder,
    Debug: { trace: () => {} },
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
  };
})(window);
