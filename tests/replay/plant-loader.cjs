/** A webpack loader that changes one place in one file: the planted fault of `replay.test.ts`. */
module.exports = function plant(source) {
  const { from, to } = this.getOptions();
  if (!source.includes(from)) throw new Error(`nothing to plant: ${from} is not in ${this.resourcePath}`);
  return source.replace(from, to);
};
