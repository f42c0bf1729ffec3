package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before the first night there is nothing to show, and pages that say so. */
class EmptySiteTest {

    @TempDir
    Path folder;

    @Test
    void showsPagesWhileNothingWasMeasured() throws Exception {
        try (var served = new SiteStore(folder, true, InstantSource.fixed(SiteStore.NOW))) {
            assertThat(served.site().accounts().firstAdministrator()).isPresent();
            Visiting admin = served.signedIn("admin");
            assertThat(admin.get("/").body()).contains("Sau đêm đo đầu tiên");
            for (String path : List.of(
                    "/en/",
                    "/organisations/province-2025-92",
                    "/portals/so-a/compare",
                    "/portals/so-a/requests",
                    "/contests",
                    "/account",
                    "/admin",
                    "/attestations")) {
                assertThat(admin.get(path).statusCode()).as(path).isEqualTo(200);
            }
            assertThat(admin.get("/portals/so-a").statusCode()).isEqualTo(404);
        }
    }
}
