package org.portalprobe.crawler.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.AccessibilityFacts;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.EmcSeen;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.PageFacts;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.artifact.Trial;
import org.portalprobe.crawler.outline.OutlineReader;

class FormTrialsTest {

    private static final URI PAGE = URI.create("https://dvc.example/tra-cuu");
    private static final String LOOKUP =
            "<form action=/kq><input name=ma placeholder='Mã hồ sơ'><input type=hidden name=t value=1><button>Tra cứu</button></form>";

    private final List<URI> opened = new ArrayList<>();

    private List<Trial> tried(String body) {
        return new FormTrials(
                        address -> {
                            opened.add(address);
                            return page(address, "<p>Không tìm thấy hồ sơ");
                        },
                        address -> !address.getPath().equals("/cam"))
                .of(List.of(page(PAGE, body)));
    }

    private static InspectedPage page(URI address, String body) {
        PageFacts facts = new PageFacts(
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                new EmcSeen(false, Optional.empty(), false, false, false),
                Optional.empty(),
                Seen.got(OutlineReader.read("<body>" + body, address)));
        Fault none = Fault.of(Cause.NOT_ASKED, "");
        return new InspectedPage(
                new SamplePage(address, Stratum.LOOKUP, 1),
                address,
                200,
                Seen.got(facts),
                Seen.missing(none),
                AccessibilityFacts.missing(none),
                Optional.empty());
    }

    @Test
    void looksUpACodeThatNobodyHas() {
        assertThat(tried(LOOKUP)).singleElement().satisfies(trial -> {
            assertThat(trial.kind()).isEqualTo(Trial.Kind.DOSSIER_LOOKUP);
            assertThat(trial.answer().toOptional()).isPresent();
        });
        assertThat(opened).containsExactly(URI.create("https://dvc.example/kq?ma=000.00.00.H99-260101-000000"));
    }

    @Test
    void searchesForThreeWordsUntilOneFindsSomething() {
        assertThat(tried("<form action=/tim><input name=q placeholder='Tìm thủ tục'><button>Tìm</button></form>"))
                .hasSize(3);
        assertThat(opened).hasSize(3).allMatch(address -> address.getPath().equals("/tim"));
    }

    @Test
    void leavesAFormWithARiddleOneOfAPasswordAndOneThatIsPostedAlone() {
        for (String left : List.of(
                LOOKUP.replace("<button", "<input name=c placeholder='Mã xác nhận'><button"),
                LOOKUP.replace("<button", "<input name=c type=password><button"),
                LOOKUP.replace("<form", "<form method=post"))) {
            assertThat(tried(left)).singleElement().satisfies(trial -> assertThat(cause(trial))
                    .isEqualTo(Cause.NOT_ASKED));
        }
        assertThat(opened).isEmpty();
    }

    @Test
    void asksNothingThatRobotsTxtDisallowsAndNobodyElse() {
        assertThat(cause(tried(LOOKUP.replace("/kq", "/cam")).getFirst())).isEqualTo(Cause.ROBOTS_DISALLOWED);
        assertThat(cause(tried(LOOKUP.replace("/kq", "https://elsewhere.example/kq"))
                        .getFirst()))
                .isEqualTo(Cause.NOT_ASKED);
        assertThat(opened).isEmpty();
    }

    private static Cause cause(Trial trial) {
        return trial.answer().fold(answer -> Cause.INTERNAL, Fault::cause);
    }
}
