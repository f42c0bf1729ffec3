"""judge.py polite LOG PAUSE | turns LOG PAUSE | same A B | told A | heap SMALL LARGE: what bench/crawl/run holds the crawl to; ends with 1 when it does not hold."""
import json
import re
import sys

what, *rest = sys.argv[1:]


def load(path):
    with open(path) as file:
        return json.load(file)


def peak(path):
    with open(path) as file:
        return max([int(size) for size in re.findall(r"->(\d+)M\(", file.read())] or [0])


def differences(where, one, other):
    """Path and both values of each difference, in the order of the first document."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in list(one) + [key for key in other if key not in one]:
            yield from differences(f"{where}.{key}", one.get(key), other.get(key))
    elif isinstance(one, list) and isinstance(other, list):
        for at in range(max(len(one), len(other))):
            yield from differences(f"{where}[{at}]", *(items[at] if at < len(items) else None for items in (one, other)))
    elif one != other:
        yield where, one, other


def shown(value):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 160 else text[:159] + "…"


if what == "polite":
    with open(rest[0]) as file:
        visits = sorted(tuple(map(float, line.split()[:2])) for line in file if line.strip())
    gaps = [after[0] - before[1] for before, after in zip(visits, visits[1:])]
    at_once = max(1, *(sum(1 for other in visits if other[0] <= one[0] < other[1]) for one in visits))
    # The server's end is before the client's: what the wire takes is on our side.
    fine = at_once <= 1 and min(gaps) >= float(rest[1]) - 0.002
    print(f"  {len(visits)} requests, at most {at_once} at once, shortest pause {min(gaps):.3f} s (asked {rest[1]} s): {'holds' if fine else 'BROKEN'}")
elif what == "turns":
    # A request of ours is a turn; so is a page with all that a browser loads for it.
    with open(rest[0]) as file:
        lines = sorted((float(line[0]), float(line[1]), line[-1]) for line in map(str.split, file) if line)
    turns, page = [], None
    for begin, end, who in lines:
        if who == "part" and page is not None:
            turns[page][1] = max(turns[page][1], end)
        else:
            page = len(turns) if who != "ours" else page
            turns.append([begin, end, who])
    gaps = [after[0] - before[1] for before, after in zip(turns, turns[1:])]
    count = {kind: sum(1 for _, _, who in lines if who == kind) for kind in ("ours", "page", "part")}
    least = min(gaps, default=0)
    fine = least >= float(rest[1]) - 0.003 and count["page"] > 0
    print(f"  {count['ours']} requests of ours, {count['page']} page loads with {count['part']} parts: one turn at a time, "
          f"shortest pause between two {least:.3f} s (asked {rest[1]} s): {'holds' if fine else 'BROKEN'}")
elif what == "same":
    samples = [load(path)["sample"] for path in rest[:2]]
    one, other = (json.dumps(sample, sort_keys=False) for sample in samples)
    fine = one == other and one != "null"
    print(f"  same seed, same site: {len(one)} bytes of sample {'alike' if fine else 'DIFFER'}")
    found = list(differences("sample", *samples))
    for where, here, there in found[:5]:
        print(f"    {where}: {shown(here)} | {shown(there)}")
    if len(found) > 5:
        print(f"    and {len(found) - 5} more")
elif what == "told":
    seen = load(rest[0])
    sample = seen["sample"]
    strata = sorted({page["stratum"] for page in sample["pages"]} - {"RANDOM"})
    print(f"  {len(sample['pages'])} of {sample['frameSize']} pages; {', '.join(strata)}")
    print(f"  limits {seen['crawl']['limits']}, read {seen['crawl']['read']}, skipped {len(sample['skipped'])} (+{seen['crawl']['skippedUnlisted']}), "
          f"{seen['spent']['requests']} requests, {seen['spent']['bytes']} bytes")
    fine = bool(sample["pages"])
else:
    small, large = peak(rest[0]), peak(rest[1])
    fine = large <= small + 32
    print(f"  heap after collections: {small} MB on the small site, {large} MB on the large one: {'flat' if fine else 'GROWS'}")
sys.exit(0 if fine else 1)
