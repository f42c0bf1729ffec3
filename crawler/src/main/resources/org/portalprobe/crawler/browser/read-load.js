(quietMillis) => {
  const load = window.__portalprobeLoad;
  if (!load) return null;
  return quietMillis === 0 || document.readyState === 'complete' && load.quietFor() >= quietMillis ? load.read() : null;
}
