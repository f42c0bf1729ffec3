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
