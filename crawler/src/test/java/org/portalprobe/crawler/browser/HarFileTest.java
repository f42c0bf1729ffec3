package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarFileTest {

    @Test
    void keepsNothingThatLetsSomebodyIn(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("load.har"), """
                { "log": { "version": "1.2", "entries": [ {
                  "request": { "url": "https://user:canary@portal.test/a?b=c", "cookies": [ { "name": "s", "value": "canary" } ],
                    "headers": [ { "name": "Cookie", "value": "s=canary" }, { "name": "AUTHORIZATION", "value": "Basic canary" },
                      { "name": "accept", "value": "text/html" } ],
                    "postData": { "text": "password=canary" } },
                  "response": { "status": 200, "cookies": [ { "name": "s", "value": "canary" } ],
                    "headers": [ { "name": "Set-Cookie", "value": "s=canary" } ] }
                } ] } }
                """);

        HarFile.clean(file);

        assertThat(file)
                .content()
                .doesNotContain("canary")
                .contains("\"version\" : \"1.2\"", "https://portal.test/a?b=c", "text/html", "kept back");
    }
}
