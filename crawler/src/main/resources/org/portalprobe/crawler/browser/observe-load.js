// Runs in every document before its own scripts. Only the top document is measured.
(() => {
  if (window !== window.top) return;

  const LONG_TASK = 50;
  const MAX_SHIFTS = 10;
  const tasks = [];
  const shifts = [];
  let firstPaint = null;
  let largest = null;
  let largestElement = null;
  let shiftMax = 0;
  let shiftWindow = { value: 0, first: 0, last: -Infinity };

  // Web Vitals: windows of at most 5 s, parted by 1 s without a shift; the worst window counts.
  const shifted = (entry) => {
    if (entry.hadRecentInput) return;
    const moved = entry.sources && entry.sources[0];
    shifts.push({ at: entry.startTime, value: entry.value, node: moved && moved.node && moved.node.tagName ? describe(moved.node) : '' });
    shifts.sort((a, b) => b.value - a.value).splice(MAX_SHIFTS);
    const w = shiftWindow;
    if (entry.startTime - w.last < 1000 && entry.startTime - w.first < 5000) {
      w.value += entry.value;
      w.last = entry.startTime;
    } else {
      shiftWindow = { value: entry.value, first: entry.startTime, last: entry.startTime };
    }
    shiftMax = Math.max(shiftMax, shiftWindow.value);
  };

  const describe = (element, url) => {
    if (!element) return null;
    const id = element.id ? '#' + element.id : '';
    const kind = typeof element.className === 'string' && element.className.trim()
      ? '.' + element.className.trim().split(/\s+/).slice(0, 2).join('.') : '';
    const file = url ? ' ' + url.split(/[?#]/)[0].split('/').pop() : '';
    return (element.tagName.toLowerCase() + id + kind + file).slice(0, 120);
  };

  const handlers = {
    'paint': (entry) => { if (entry.name === 'first-contentful-paint') firstPaint = entry.startTime; },
    // The element may leave the document before it is asked for: described at once.
    'largest-contentful-paint': (entry) => { largest = entry.startTime; largestElement = describe(entry.element, entry.url); },
    'layout-shift': shifted,
    'longtask': (entry) => tasks.push([entry.startTime, entry.startTime + entry.duration]),
  };

  const observers = Object.entries(handlers).map(([type, handle]) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(handle));
    try { observer.observe({ type, buffered: true }); } catch (unsupported) { return null; }
    return () => observer.takeRecords().forEach(handle);
  }).filter(Boolean);

  // As Lighthouse counts: tasks cut at the first paint, the part above 50 ms of what is left.
  const blockingTime = () => firstPaint === null ? null : tasks
    .map(([start, end]) => end - Math.max(start, firstPaint) - LONG_TASK)
    .filter((blocked) => blocked > 0)
    .reduce((sum, blocked) => sum + blocked, 0);

  const positive = (value) => value > 0 ? value : null;

  const read = () => {
    observers.forEach((flush) => flush());
    const navigation = performance.getEntriesByType('navigation')[0] || {};
    return {
      timeToFirstByte: positive(navigation.responseStart),
      firstContentfulPaint: firstPaint,
      largestContentfulPaint: largest,
      largestContentElement: largestElement,
      cumulativeLayoutShift: shiftMax,
      totalBlockingTime: blockingTime(),
      domContentLoaded: positive(navigation.domContentLoadedEventEnd),
      load: positive(navigation.loadEventEnd),
      timeOrigin: performance.timeOrigin,
      shifts,
      blocking: performance.getEntriesByType('resource').filter((r) => r.renderBlockingStatus === 'blocking').map((r) => r.name),
    };
  };

  const quietFor = () => {
    observers.forEach((flush) => flush());
    return performance.now() - tasks.reduce((last, [, end]) => Math.max(last, end), 0);
  };

  // Neither enumerable nor writable: a page's own scripts cannot put other numbers here by accident.
  Object.defineProperty(window, '__portalprobeLoad', { value: Object.freeze({ read, quietFor, painted: () => firstPaint !== null }) });
})();
