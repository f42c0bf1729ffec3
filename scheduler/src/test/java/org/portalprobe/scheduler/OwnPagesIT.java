package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.reports.account.Account;
import org.portalprobe.reports.account.Accounts;
import org.portalprobe.reports.web.WebServer;

/** Our own food: every page of ours, in both languages, through our own checker in real Chromium. */
@Tag("long")
@Timeout(600)
class OwnPagesIT {

    private static final int HEAVIEST = 300 << 10;
    private static final List<String> PATHS = List.of(
            "/",
            "/?q=khong-co-gi-nhu-the",
            "/organisations/province-2025-92",
            "/organisations/province-2025-92?mend=A1&mend=W1",
            "/portals/so-a",
            "/portals/so-a/parts/W1",
            "/portals/so-a/compare",
            "/portals/so-a/requests",
            "/contests",
            "/account",
            "/admin",
            "/attestations",
            "/login",
            "/portals/khong-co");

    @TempDir
    Path folder;

    @Test
    void findsNoFaultOfLevelAOrDoubleAOnAnyPageOfOurs() throws Exception {
        try (var served = new SiteStore(folder, false, InstantSource.fixed(SiteStore.NOW))) {
            Accounts accounts = served.site().accounts();
            assertThat(accounts.firstAdministrator()).isPresent();
            Visiting admin = served.signedIn("admin");
            admin.fill(
                    "/portals/so-a/requests",
                    "/portals/so-a/requests/contests",
                    "criterion",
                    "W1",
                    "reason",
                    "Không đúng");
            Account account = accounts.all().getFirst();
            assertThat(account.oneTime()).isFalse();
            try (WebServer web = served.openTo(admin.cookie().orElseThrow())) {
                String root = "http://127.0.0.1:" + web.address().getPort();
                List<String> pages = PATHS.stream()
                        .flatMap(path -> Stream.of(path, path.equals("/") ? "/en/" : "/en" + path))
                        .filter(path -> !path.contains("khong-co/"))
                        .toList();
                for (String path : pages) {
                    assertThat(new Visiting(web).get(path).body().getBytes(StandardCharsets.UTF_8).length)
                            .as(path)
                            .isLessThan(HEAVIEST);
                }
                assertThat(OwnPages.faults(folder, root, pages)).isEmpty();
            }
        }
    }
}
