// Begins to listen for interactions and names a spot of the window where a press leads nowhere; x is -1 when there is none.
() => {
  const seen = [];
  const note = (list) => list.getEntries().forEach((entry) => seen.push(entry.duration));
  const observer = new PerformanceObserver((list) => list.getEntries().filter((e) => e.interactionId).forEach((e) => seen.push(e.duration)));
  observer.observe({ type: 'event', durationThreshold: 16 });
  new PerformanceObserver(note).observe({ type: 'first-input', buffered: true });
  Object.defineProperty(window, '__portalprobeInteraction', { value: { seen, flush: () => observer.takeRecords() }, configurable: true });
  const LIVE = 'a, area, button, input, select, textarea, label, summary, details, option, iframe, frame, object, embed, video, audio, form, canvas, map,'
    + ' [onclick], [onmousedown], [onpointerdown], [ontouchstart], [role=button], [role=link], [role=menuitem], [role=tab], [tabindex], [contenteditable], [draggable=true]';
  for (let row = 1; row < 20; row++) {
    for (let column = 1; column < 12; column++) {
      const x = Math.round(innerWidth * column / 12);
      const y = Math.round(innerHeight * row / 20);
      const element = document.elementFromPoint(x, y);
      if (element && !element.closest(LIVE) && getComputedStyle(element).cursor !== 'pointer') return { x, y };
    }
  }
  return { x: -1, y: -1 };
}
