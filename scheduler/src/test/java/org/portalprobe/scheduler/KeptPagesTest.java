package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was judged before a start is shown after it, as long as nothing was added. */
@Tag("long")
class KeptPagesTest {

    private static final List<String> PATHS = List.of(
            "/portals/so-a",
            "/en/portals/so-a",
            "/portals/so-a/parts/W1",
            "/portals/so-b",
            "/api/v1/portals/so-a/card",
            "/api/v1/portals/so-a/changes");
    private static final List<String> COMPUTED =
            List.of("/", "/en/", "/organisations/province-2025-92", "/portals/so-a/compare", "/api/v1/rankings");

    @TempDir
    Path folder;

    @Test
    void showsAfterAStartWhatWasShownBefore() throws Exception {
        Map<String, String> before = new HashMap<>();
        try (var served = new SiteStore(folder, false, InstantSource.fixed(SiteStore.NOW))) {
            assertThat(served.site().accounts().firstAdministrator()).isPresent();
            Visiting admin = served.signedIn("admin");
            for (String path : PATHS) {
                before.put(path, admin.get(path).body());
            }
            for (String path : COMPUTED) {
                before.put(path, timeless(admin.get(path).body()));
            }
        }
        InstantSource later = InstantSource.fixed(SiteStore.NOW.plus(Duration.ofHours(1)));
        try (var served = new SiteStore(folder, true, later)) {
            Visiting admin = served.signedIn("admin");
            for (String path : PATHS) {
                assertThat(admin.get(path).body()).as(path).isEqualTo(before.get(path));
            }
            for (String path : COMPUTED) {
                assertThat(timeless(admin.get(path).body())).as(path).isEqualTo(before.get(path));
            }
            served.record("so-a", SiteStore.NOW.minus(Duration.ofHours(5)), 9);
            served.site().look();
            assertThat(admin.get("/portals/so-a").body()).isNotEqualTo(before.get("/portals/so-a"));
            assertThat(admin.get("/portals/so-b").body()).isEqualTo(before.get("/portals/so-b"));
        }
    }

    @Test
    void takesUpAfterAStartWhatWasAddedMeanwhile() throws Exception {
        try (var served = new SiteStore(folder, false, InstantSource.fixed(SiteStore.NOW))) {
            assertThat(served.site().accounts().firstAdministrator()).isPresent();
            // Nobody looks any more.
            served.record("so-a", SiteStore.NOW.minus(Duration.ofHours(5)), 9);
        }
        try (var served = new SiteStore(folder, true, InstantSource.fixed(SiteStore.NOW))) {
            Visiting admin = served.signedIn("admin");
            assertThat(timeless(admin.get("/portals/so-a/parts/W1").body())).contains("22/11/2026");
            assertThat(timeless(admin.get("/portals/so-b/parts/W1").body())).doesNotContain("22/11/2026");
        }
    }

    /** Whatever is put together for a reader says when. */
    private static String timeless(String page) {
        return page.replaceAll("(?s)<footer.*", "").replaceAll("\"made\":\"[^\"]*\"", "");
    }
}
