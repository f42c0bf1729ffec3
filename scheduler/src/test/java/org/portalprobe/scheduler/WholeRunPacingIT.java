package org.portalprobe.scheduler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.loopback.LoopbackHandler;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.scheduler.cli.ExitCode;

/** All that one visit asks a portal for, by the portal's own log: one turn at a time, a pause between any two. */
@Timeout(240)
class WholeRunPacingIT {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String CHROME =
            "<!doctype html><html lang=vi><head><title>Cổng</title><link rel=stylesheet href=/kieu.css>"
                    + "<script src=/ma.js defer></script></head><body><img src=/anh-1.svg alt=''><img src=/anh-2.svg alt=''>"
                    + "<nav><a href=/>Trang chủ</a> <a href=/thu-tuc>Thủ tục hành chính</a> <a href=/tra-cuu>Tra cứu hồ sơ</a>"
                    + " <a href=/thong-ke>Thống kê</a></nav>";

    @TempDir
    private Path folder;

    private static LoopbackHandler site() {
        return request -> switch (request.path()) {
            case "/kieu.css" -> LoopbackResponse.of(200, "text/css", new byte[0]);
            case "/ma.js" -> LoopbackResponse.of(200, "text/javascript", "fetch('/dem.json')".getBytes(UTF_8));
            case "/anh-1.svg", "/anh-2.svg" ->
                LoopbackResponse.of(200, "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8));
            case "/", "/thu-tuc", "/tra-cuu", "/thong-ke", "/thu-tuc/1" ->
                LoopbackResponse.html(
                        200,
                        CHROME + "<h1>" + request.path() + "</h1><a href=/thu-tuc/1>Đăng ký khai sinh</a>"
                                + "<form action=/thu-tuc><input name=q placeholder='Tìm thủ tục'><button>Tìm kiếm</button></form>");
            default -> LoopbackResponse.text(404, "không có");
        };
    }

    @Test
    @Tag("long")
    void neverDoesTwoThingsAtOnceNorWithoutAPause() throws Exception {
        RequestLog log = new RequestLog(site());
        try (BadPortals portals = new BadPortals(folder).serving("lich-su", log)) {
            Cli cli = new Cli();
            int code = cli.run(
                    "run",
                    "--registry",
                    portals.registry().toString(),
                    "--runs",
                    "2",
                    "--sample",
                    "5",
                    "--out",
                    folder.resolve("out").toString());

            assertThat(code).as(cli.err()).isNotEqualTo(ExitCode.INTERNAL.code());
        }
        List<RequestLog.Turn> turns = log.turns();
        assertThat(turns).filteredOn(RequestLog.Turn::page).hasSizeGreaterThan(12);
        assertThat(turns).filteredOn(turn -> !turn.page()).hasSizeGreaterThan(8);
        assertThat(log.browserRequests()).isGreaterThan(3L * 12);
        for (int at = 1; at < turns.size(); at++) {
            RequestLog.Turn before = turns.get(at - 1);
            Duration gap = turns.get(at).begin().minus(before.end());
            assertThat(gap).as("between %s and %s", before, turns.get(at)).isGreaterThanOrEqualTo(PAUSE.minusMillis(3));
        }
    }
}
