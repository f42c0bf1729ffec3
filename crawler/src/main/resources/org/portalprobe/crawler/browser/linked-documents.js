() => {
  // axe-core's own selectors are unique only while it is set up.
  const selector = (element) => {
    const lone = (e) => e.id && document.querySelectorAll('#' + CSS.escape(e.id)).length === 1;
    const parts = [];
    for (let e = element; e && e.nodeType === 1; e = e.parentElement) {
      if (lone(e)) { parts.unshift('#' + CSS.escape(e.id)); break; }
      const same = e.parentElement ? [...e.parentElement.children].filter((s) => s.localName === e.localName) : [e];
      parts.unshift(same.length > 1 ? e.localName + ':nth-of-type(' + (same.indexOf(e) + 1) + ')' : e.localName);
    }
    return parts.join(' > ');
  };
  const found = new Map();
  for (const link of document.querySelectorAll('a[href]')) {
    if (/\.pdf([?#]|$)/i.test(link.href) && link.origin === location.origin && !found.has(link.href.replace(/#.*/, ''))) found.set(link.href.replace(/#.*/, ''), link);
  }
  return JSON.stringify([...found].slice(0, 200).map(([url, link]) => ({ place: { target: selector(link), html: link.outerHTML.slice(0, 500) }, url })));
}
