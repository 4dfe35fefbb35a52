/** Keeps every memory that WebAssembly hands out, in whatever frame: the figures of the heap leave it out. */
top.benchMemories ??= []
for (const name of ['instantiate', 'instantiateStreaming']) {
  const given = WebAssembly[name]
  WebAssembly[name] = async (...asked) => {
    const made = await given.apply(WebAssembly, asked)
    const { exports } = made.instance ?? made
    top.benchMemories.push(...Object.values(exports).filter((each) => each instanceof WebAssembly.Memory))
    return made
  }
}
