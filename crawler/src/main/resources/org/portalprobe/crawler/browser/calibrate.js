// How fast this machine runs scripts, after Lighthouse's benchmark index: one part that makes garbage, one that does not.
(millis) => {
  const rate = (work) => {
    const start = performance.now();
    let rounds = 0;
    while (rounds % 10 !== 0 || performance.now() - start < millis) { work(rounds); rounds++; }
    return rounds / 10 / ((performance.now() - start) / 1000);
  };
  const one = Array.from({ length: 100000 }, (unused, i) => i);
  const two = one.slice();
  const garbage = rate(() => {
    let text = '';
    for (let i = 0; i < 10000; i++) text += 'a';
    if (text.length === 1) throw new Error('never; keeps the loop from being dropped');
  });
  const copying = rate((round) => {
    const from = round % 2 ? two : one;
    const to = round % 2 ? one : two;
    for (let i = 0; i < from.length; i++) to[i] = from[i];
  });
  return { index: (garbage + copying) / 2 };
}
