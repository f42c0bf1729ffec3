package org.portalprobe.checks.functions;

import java.net.URI;
import java.util.List;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Visits;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.artifact.functions.PageOutline;
import org.portalprobe.crawler.outline.OutlineReader;

/** Visits to portals of a few lines of HTML. */
final class Offers {

    static final String HEADER =
            "<header><img src=q.png alt='Quốc huy'><b>UBND tỉnh Thái Sơn</b><nav><a href=/>Trang chủ</a>"
                    + "<a href=/thu-tuc>Thủ tục</a><a href=/thong-ke>Thống kê</a></nav><a href=/dang-nhap>Đăng nhập</a></header>";

    private Offers() {}

    static PageOutline outline(String body) {
        return OutlineReader.read(
                "<html><head><title>Cổng</title></head><body>" + body + "</body></html>", Visits.HOME);
    }

    /** The first is the home page. */
    static Visit visit(String... bodies) {
        return visits(bodies).build();
    }

    static Visits visits(String... bodies) {
        Visits visits = new Visits();
        for (int at = 0; at < bodies.length; at++) {
            visits.offering("/" + at, at == 0 ? Stratum.HOME : Stratum.RANDOM, outline(bodies[at]));
        }
        return visits;
    }

    /** Enough pages to say that something is not there. */
    static Visit of(String body) {
        return visit(body, "<p>hai", "<p>ba", "<p>bốn", "<p>năm");
    }

    static Check<Visit> check(String id) {
        return FunctionChecks.all().stream()
                .filter(check -> check.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Outcome ask(String id, Visit visit) {
        return observe(id, visit).getFirst().outcome();
    }

    static List<Observation> observe(String id, Visit visit) {
        return check(id).observe(visit);
    }

    static URI at(String path) {
        return Visits.HOME.resolve(path);
    }
}
