package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.EmcSeen;

/** The traps of rules section 2.3. */
class EmcTracesTest {

    private static final String PAGE = "https://dichvucong.example.gov.vn/";
    private static final String SCRIPT = "https://" + EmcTraces.HOST + "/embed/gov-tracking.min.js";

    @Test
    void isThereWhenItWasAskedForAndHasASiteId() {
        EmcSeen seen = read(
                "<script>var _govaq=window._govaq||[];_govaq.push([\"setSiteId\",\"205\"])</script>",
                List.of(PAGE, SCRIPT),
                List.of("205"));
        assertThat(seen).isEqualTo(new EmcSeen(true, Optional.of("205"), true, false, false));
    }

    @Test
    void isOnlyACommentWhenItIsCommentedOut() {
        String markup = "<!-- <script>_govaq.push(['setSiteId', '']);</script> -->";
        assertThat(read(markup, List.of(PAGE), List.of()))
                .isEqualTo(new EmcSeen(false, Optional.empty(), false, true, false));
        String script = "<script>/* _govaq.push(['setSiteId', '1']); */\n  // _govaq = [];\n</script>";
        assertThat(read(script, List.of(PAGE), List.of()))
                .isEqualTo(new EmcSeen(false, Optional.empty(), false, true, false));
    }

    @Test
    void isInsecureByHttpFromAnHttpsPage() {
        String source = "<script>var u = 'http://" + EmcTraces.HOST + "/tracking';</script>";
        assertThat(read(source, List.of(PAGE), List.of()).insecure()).isTrue();
        assertThat(EmcTraces.read("http://a.example/", source, List.of(), List.of())
                        .insecure())
                .isFalse();
    }

    @Test
    void isSeenWhenAFrameworkInjectsItAtRunTime() {
        EmcSeen seen = read("<div id=app></div>", List.of(PAGE, SCRIPT), List.of("77"));
        assertThat(seen).isEqualTo(new EmcSeen(true, Optional.of("77"), false, false, false));
    }

    @Test
    void hasNoSiteIdWhenThatIsNoNumber() {
        assertThat(read("", List.of(SCRIPT), List.of("", "YOUR_ID")).siteId()).isEmpty();
    }

    @Test
    void takesTheSiteIdFromWhatIsSent() {
        assertThat(read("", List.of("https://" + EmcTraces.HOST + "/tracking?rec=1&idsite=12&x=y"), List.of())
                        .siteId())
                .hasValue("12");
    }

    @Test
    void keepsAnAddressBehindTwoSlashesApartFromAComment() {
        String source = "<script src='" + SCRIPT + "'></script>";
        EmcSeen seen = read(source, List.of(), List.of());
        assertThat(seen.inSource()).isTrue();
        assertThat(seen.inComment()).isFalse();
    }

    private static EmcSeen read(String source, List<String> requested, List<String> queued) {
        return EmcTraces.read(PAGE, source, requested, queued);
    }
}
