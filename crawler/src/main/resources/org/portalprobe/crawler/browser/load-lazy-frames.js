() => {
  const frames = [...document.querySelectorAll('iframe[loading=lazy]')];
  frames.forEach((frame) => { frame.loading = 'eager'; });
  return { frames: frames.length, timeOrigin: performance.timeOrigin };
}
