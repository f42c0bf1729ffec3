"""Serves the corpus, lists its pages, and compares our outcomes with its labels; see bench/wcag/run."""
import functools, http.server, json, sys, urllib.parse

AA = set("1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 2.1.1 2.1.2 2.2.1 2.2.2 2.3.1 2.4.1"
         " 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.3.1 3.3.2 3.3.3 3.3.4 4.1.1 4.1.2".split())


def cases(corpus, pick):
    for case in json.load(open(corpus + "/expected.json")):
        act = case["source"] == "act"
        core = (case.get("approved") and (case["expected"] != "failed" or AA & set(case["sc"]))) if act \
            else case.get("kind") == "wcag20-a-aa" or case["expected"] == "passed"
        half = {"core": True, "failed": case["expected"] == "failed", "right": case["expected"] != "failed"}.get(pick)
        if pick == "all" or (core and half if half is not None else pick in case["rule"] or pick in case["file"]):
            yield case


def serve(corpus, port_file):
    class Quiet(http.server.SimpleHTTPRequestHandler):
        extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".html": "text/html; charset=utf-8"}

        def log_message(self, *words):
            pass
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=corpus))
    open(port_file, "w").write(str(server.server_address[1]))
    server.serve_forever()


def table(corpus, pick, out):
    pages = {urllib.parse.unquote(urllib.parse.urlsplit(p["asked"]).path)[1:]: p for p in json.load(open(out))["pages"]}
    act = {"found": [], "review": [], "missed": [], "wrong": [], "right": [], "unseen": []}
    gds = {"found": [], "review": [], "missed": []}
    clean = {"clean": [], "wrong": []}
    for case in cases(corpus, pick):
        page = pages[case["file"]]
        sc = set(case["sc"]) & AA
        failing = {c for c, o in page["criteria"].items() if o == "fail" or o == "failed"}
        review = {c for r in page["rules"] if any(s["outcome"] == "needs-review" for s in r["spots"]) for c in r["criteria"]}
        if case["source"] == "act":
            rule = case["rule"][4:]
            said = page["act"].get(rule, "none")
            if case["expected"] == "failed":
                kind = "found" if said == "failed" else "review" if said == "needs-review" or rule in {
                    a for r in page["rules"] if r["outcome"] == "needs-review" for a in r["act"]} else "missed"
                if kind == "missed" and sc & failing:
                    kind = "found" if not case.get("strict") else kind
                    case["by"] = "criterion"
            else:
                kind = "wrong" if said == "failed" else "unseen" if page["fault"] and not page["rules"] else "right"
            act[kind].append(case)
        elif case["expected"] == "failed":
            gds["found" if sc & failing else "review" if sc & review else "missed"].append(case)
        else:
            case["why"] = [r["rule"] for r in page["rules"] if r["outcome"] == "failed"]
            clean["wrong" if failing else "clean"].append(case)

    def count(groups, keys):
        return ", ".join("%s %d" % (key, len(groups[key])) for key in keys)
    failed = sum(len(act[k]) for k in ("found", "review", "missed"))
    right = sum(len(act[k]) for k in ("wrong", "right", "unseen"))
    by_criterion = sum(c.get("by") == "criterion" for c in act["found"])
    print("ACT failures      %4d: %s (%d of those found by criterion alone)" % (failed, count(act, ("found", "review", "missed")), by_criterion))
    print("ACT passed, inap. %4d: %s" % (right, count(act, ("wrong", "right", "unseen"))))
    print("GDS barriers      %4d: %s" % (sum(map(len, gds.values())), count(gds, ("found", "review", "missed"))))
    print("clean pages       %4d: %s" % (sum(map(len, clean.values())), count(clean, ("wrong", "clean"))))
    for title, group in (("ACT wrong", act["wrong"]), ("ACT missed", act["missed"]), ("ACT review", act["review"]), ("ACT by criterion", [c for c in act["found"] if "by" in c]),
                         ("GDS review", gds["review"]), ("GDS missed", gds["missed"]), ("clean wrong", clean["wrong"])):
        for case in group:
            print("  %-16s %-10s %-32s %s %s" % (title, case["rule"][:28], case["file"][-32:], ",".join(case["sc"]), case.get("why", "")))


def engines(corpus, pick, out, lines):
    """The same labels for engines as they come; IBM and HTML_CodeSniffer declare no ACT rule here, so all three also count by criterion."""
    act_of = {}
    for page in json.load(open(out))["pages"]:
        for rule in page["rules"]:
            if not rule["source"]:
                act_of.setdefault(rule["rule"], set()).update(rule["act"])
    pages = {urllib.parse.unquote(urllib.parse.urlsplit(p["page"]).path)[1:]: p for p in map(json.loads, open(lines))}
    criteria_of = {}
    for case in cases(corpus, "all"):
        criteria_of.setdefault(case["rule"], set()).update(AA & set(case["sc"]))

    def said(page, engine, how, act=None, sc=frozenset()):
        for rule, kind, criteria in page.get(engine, ()):
            if kind == how and (act in act_of.get(rule, ()) if act else sc & set(criteria.split())):
                return True
    print("%-26s %-22s %-12s %-26s %-12s %s" % ("engine, as it comes", "ACT failed: fail, +rev.", "wrong of", "GDS: fail, +review", "clean wrong", "median ms, pages failed"))
    for name, engine, by_act in (("axe-core, by ACT rule", "axe", True), ("axe-core, by criterion", "axe", False),
                                 ("IBM, by criterion", "ibm", False), ("HTMLCS, by criterion", "htmlcs", False)):
        found = review = failures = wrong = right = gds = gds_review = barriers = dirty = clean = 0
        for case in cases(corpus, pick):
            page, sc = pages.get(case["file"], {}), set(case["sc"]) & AA
            rule = case["rule"][4:] if by_act else None
            if case["source"] == "act":
                sc = sc or criteria_of[case["rule"]]  # right pages name no criterion of their own
                fail = bool(said(page, engine, "fail", rule, sc))
                if case["expected"] == "failed":
                    failures += 1
                    found += fail
                    review += fail or bool(said(page, engine, "review", rule, sc))
                else:
                    right += 1
                    wrong += fail
            elif case["expected"] == "failed":
                barriers += 1
                fail = bool(said(page, engine, "fail", None, sc))
                gds += fail
                gds_review += fail or bool(said(page, engine, "review", None, sc))
            else:
                clean += 1
                dirty += bool(said(page, engine, "fail", None, AA))
        millis = sorted(p[engine + "Millis"] for p in pages.values() if engine in p)
        lost = sum(engine not in p for p in pages.values())
        print("%-26s %3d, %3d of %-9d %3d of %-5d %3d, %3d of %-13d %2d of %-6d %d, %d" % (name, found, review, failures, wrong, right,
              gds, gds_review, barriers, dirty, clean, millis[len(millis) // 2] if millis else 0, lost))


if __name__ == "__main__":
    command, corpus = sys.argv[1:3]
    if command == "serve":
        serve(corpus, sys.argv[3])
    elif command == "list":
        for file in dict.fromkeys(case["file"] for case in cases(corpus, sys.argv[3])):
            print("http://127.0.0.1:%s/%s" % (sys.argv[4], urllib.parse.quote(file)))
    elif command == "engines":
        engines(corpus, *sys.argv[3:6])
    else:
        table(corpus, *sys.argv[3:5])
