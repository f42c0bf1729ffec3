() => { const load = window.__portalprobeLoad; return load && load.painted() ? {} : null; }
