package org.portalprobe.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portalprobe.checks.wcag.FaultCluster;
import org.portalprobe.checks.wcag.PageVerdict;
import org.portalprobe.config.Language;
import org.portalprobe.config.channel.AuditBook;
import org.portalprobe.config.channel.Dismissal;
import org.portalprobe.config.channel.HumanVerdict;
import org.portalprobe.config.channel.HumanVerdict.Finding;
import org.portalprobe.config.channel.Origin;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.Cards;
import org.portalprobe.reports.Visits;
import org.portalprobe.reports.words.Words;

class ConformanceViewTest {

    private static final Visit VISIT = Cards.middling().visit();

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesAllCriteriaAndNeverSaysThatOneIsMet(Language language) {
        ConformanceView table = ConformanceView.of(VISIT, AuditBook.EMPTY, Words.in(language));

        assertThat(table.isEmpty()).isFalse();
        assertThat(table.rows()).hasSize(38).allSatisfy(row -> assertThat(row.name())
                .isNotBlank());
        assertThat(table.rows())
                .extracting(ConformanceView.RowView::look)
                .isSubsetOf("failed", "cannot_tell", "not_present", "not_checked");
    }

    @Test
    void saysWhatFailedInWordsAndConcludes() {
        ConformanceView table = ConformanceView.of(VISIT, AuditBook.EMPTY, Words.in(Language.VI));

        assertThat(table.conclusion()).isEqualTo("Không đạt WCAG 2.0 mức AA.");
        assertThat(table.rows())
                .filteredOn(row -> row.look().equals("failed"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.rules()).matches(".*[ạ-ỹà-ỵ].*"));
    }

    @Test
    void isEmptyWhereNoPageWasSeen() {
        assertThat(ConformanceView.of(Visits.unreachable("vang-mat"), AuditBook.EMPTY, Words.in(Language.VI))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void setsPeopleBesideProgramsAndSaysWhereTheyContradict() {
        Origin origin = new Origin("ket-luan.xlsx", "0".repeat(64), 2, "Lan", VISIT.start());
        String site = HumanVerdict.siteOf(VISIT.url());
        LocalDate day = LocalDate.of(2026, 11, 20);
        String failing = ConformanceView.of(VISIT, AuditBook.EMPTY, Words.in(Language.VI)).rows().stream()
                .filter(row -> row.look().equals("failed"))
                .findFirst()
                .orElseThrow()
                .id();
        AuditBook book = new AuditBook(
                List.of(
                        new HumanVerdict(
                                site, Optional.empty(), failing, Finding.PASSED, "Lan", day, Optional.of("ổn"), origin),
                        new HumanVerdict(
                                site, Optional.empty(), "1.3.3", Finding.PASSED, "Lan", day, Optional.empty(), origin)),
                List.of());

        List<ConformanceView.RowView> rows =
                ConformanceView.of(VISIT, book, Words.in(Language.VI)).rows();

        assertThat(row(rows, failing).look()).isEqualTo("failed");
        assertThat(row(rows, failing).people())
                .containsExactly("Đạt (toàn cổng), Lan, 20/11/2026: ổn", "Máy và người kết luận trái nhau.");
        assertThat(row(rows, "1.3.3").look()).isEqualTo("passed");
    }

    @Test
    void aLapsedDecisionIsToldAndOneThatHoldsTakesTheFaultOut() {
        Origin origin = new Origin("loi.xlsx", "0".repeat(64), 2, "Lan", VISIT.start());
        List<PageVerdict> pages = VISIT.pages().stream().map(PageVerdict::of).toList();
        List<String> ids = FaultCluster.of(pages).stream()
                .filter(cluster -> !cluster.needsReview())
                .map(cluster -> cluster.fingerprint().id())
                .toList();

        ConformanceView before = ConformanceView.of(VISIT, AuditBook.EMPTY, Words.in(Language.VI));
        for (int year : List.of(2026, 2027)) {
            LocalDate until = LocalDate.of(year, 1, 31);
            AuditBook book = new AuditBook(
                    List.of(),
                    ids.stream()
                            .map(id -> new Dismissal(id, "Lan", "chỉ để thử", until, origin))
                            .toList());
            ConformanceView view = ConformanceView.of(VISIT, book, Words.in(Language.VI));
            assertThat(view.dismissed()).hasSize(ids.size()).allMatch(one -> one.contains("31/01/" + year));
            // Elements beyond those kept have no fingerprint and go on failing, on fewer pages.
            assertThat(states(view).equals(states(before))).isEqualTo(year == 2026);
        }
    }

    private static List<String> states(ConformanceView view) {
        return view.rows().stream().map(ConformanceView.RowView::state).toList();
    }

    private static ConformanceView.RowView row(List<ConformanceView.RowView> rows, String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }
}
