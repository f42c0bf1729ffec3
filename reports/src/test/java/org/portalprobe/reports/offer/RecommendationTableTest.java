package org.portalprobe.reports.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.inventory.Recommendation;
import org.portalprobe.config.Language;
import org.portalprobe.config.procedure.ListedProcedure;
import org.portalprobe.config.procedure.OnlineLevel;
import org.portalprobe.reports.table.TableText;
import org.portalprobe.reports.words.Words;

class RecommendationTableTest {

    @Test
    void namesTheServiceItsLevelHereAndWhoOffersItInFull() {
        var procedure = new ListedProcedure(
                Optional.of("1.004232"),
                "Cấp phép xây dựng",
                Optional.empty(),
                Optional.empty(),
                Optional.of(OnlineLevel.PARTIAL),
                Optional.empty());
        var recommended = new Recommendation(procedure, procedure.level(), List.of("so-b", "so-c"));

        String text = TableText.plain(RecommendationTable.of("so-a", List.of(recommended), 3), Words.in(Language.VI));

        assertThat(text)
                .contains("Khuyến nghị từ một phần lên toàn trình: so-a")
                .containsPattern("1\\.004232 +Cấp phép xây dựng +Một phần +so-b; so-c")
                .contains("3 cổng đã thấy");
    }

    @Test
    void showsWhatAPortalWroteAsText() {
        var hostile = new ListedProcedure(
                Optional.empty(),
                "Cấp\u202E phép\u0000",
                Optional.empty(),
                Optional.empty(),
                Optional.of(OnlineLevel.NONE),
                Optional.empty());

        String text = TableText.plain(
                RecommendationTable.of(
                        "so-a", List.of(new Recommendation(hostile, hostile.level(), List.of("so-b"))), 2),
                Words.in(Language.EN));

        assertThat(text).doesNotContain("\u202E", "\u0000");
    }
}
