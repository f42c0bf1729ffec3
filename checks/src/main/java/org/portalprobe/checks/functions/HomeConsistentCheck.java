package org.portalprobe.checks.functions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.artifact.functions.PageOutline.Area;

/** U2: do the pages have the header of the home page? What a page adds to it, such as where one is, does no harm. */
final class HomeConsistentCheck extends FunctionCheck {

    /** Of the home page's header, so much must be there again. */
    private static final double ALIKE = 0.6;

    private static final double MOST = 0.9;
    private static final int ENOUGH = 3;

    HomeConsistentCheck(LastReading reading) {
        super("home-consistent", Feature.HEADER, reading);
    }

    @Override
    Answer ask(VisitReading read) {
        Optional<SeenPage> home = read.pages().stream()
                .filter(seen -> seen.page().page().stratum() == Stratum.HOME)
                .findFirst();
        Set<String> known = home.map(HomeConsistentCheck::header).orElse(Set.of());
        List<SeenPage> others = read.pages().stream()
                .filter(seen -> seen.page().page().stratum() != Stratum.HOME)
                .toList();
        if (known.isEmpty() || others.size() < ENOUGH) {
            return Answer.cannotTell(Fault.of(
                    Cause.DESIGN_NOT_UNDERSTOOD,
                    known.isEmpty()
                            ? "no header is recognised on the home page"
                            : "only " + others.size() + " other pages"));
        }
        List<SeenPage> odd = others.stream()
                .filter(seen -> share(known, header(seen)) < ALIKE)
                .toList();
        int alike = others.size() - odd.size();
        boolean same = alike >= MOST * others.size();
        Remark remark = Remark.of(same ? RemarkCode.LAYOUT_SAME : RemarkCode.LAYOUT_DIFFERS, alike, others.size());
        return same
                ? Answer.passed(remark)
                : Answer.failed(
                        remark,
                        odd.stream()
                                .map(seen -> Verdicts.finding(rule(), seen, "", remark))
                                .toList());
    }

    private static Set<String> header(SeenPage seen) {
        return seen.outline().pieces().stream()
                .filter(piece -> piece.area() == Area.HEADER)
                .map(piece -> piece.href().isEmpty() ? piece.text() : piece.href())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    private static double share(Set<String> known, Set<String> header) {
        Set<String> common = new HashSet<>(known);
        common.retainAll(header);
        return (double) common.size() / known.size();
    }
}
