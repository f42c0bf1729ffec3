package org.portalprobe.scheduler.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderServerTest {

    @TempDir
    Path folder;

    @Test
    void servesPagesNearTheRootFirstToThisMachineAlone() throws Exception {
        Files.createDirectories(folder.resolve("a/thủ tục"));
        Files.writeString(folder.resolve("index.html"), "<p>gốc");
        Files.writeString(folder.resolve("a/thủ tục/mot.html"), "<p>một");
        Files.writeString(folder.resolve("xem.html"), "<p>xem");

        try (FolderServer server = FolderServer.open(folder);
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(server.pages())
                    .extracting(URI::getPath)
                    .containsExactly("/", "/xem.html", "/a/thủ tục/mot.html");
            for (URI page : server.pages()) {
                assertThat(page.getHost()).isEqualTo("127.0.0.1");
                assertThat(client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }
}
