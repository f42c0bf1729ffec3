package org.portalprobe.reports.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portalprobe.config.Language;
import org.portalprobe.reports.Golden;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Editions;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.words.Words;

class PaperTest {

    private static final Words VI = Words.in(Language.VI);
    private static final Edition SMALL = Editions.small();
    private static final Edition NATIONAL = Editions.national();
    private static final Entry FIRST = SMALL.entries().getFirst();

    private static byte[] withoutStyle(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", "").getBytes(UTF_8);
    }

    @Test
    void writesEachDocumentAsBefore() throws IOException {
        Golden.assertSame("leader.html", withoutStyle(Paper.leader(SMALL, VI)));
        Golden.assertSame("leader.own.en.html", withoutStyle(Paper.leader(SMALL, FIRST, Words.in(Language.EN))));
        Golden.assertSame(
                "pack.html", withoutStyle(Paper.pack(SMALL, FIRST, Editions.findings(FIRST, "<img src=a>"), VI)));
        Golden.assertSame("weekly.html", withoutStyle(Paper.weekly(SMALL, Letterhead.open(VI), VI)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyDocumentSaysWhereItsFiguresComeFrom(Language language) {
        Words words = Words.in(language);
        Entry entry = NATIONAL.entries().getFirst();
        String standing = words.text(NATIONAL.model().note());

        for (String document : new String[] {
            Paper.leader(NATIONAL, words),
            Paper.leader(NATIONAL, entry, words),
            Paper.pack(NATIONAL, entry, Editions.findings(entry, "x"), words),
            Paper.weekly(NATIONAL, Letterhead.open(words), words)
        }) {
            assertThat(document).contains(standing, "httt-tthc-2024", "01/11/2026");
        }
    }

    @Test
    void numbersTheTablesOfTheWeeklyReportInOrder() {
        String weekly = Paper.weekly(NATIONAL, new Letterhead("Cục A", "18/BC", "LƯU HÀNH NỘI BỘ"), VI);

        Matcher numbers = Pattern.compile("<caption>Bảng (\\d+) – ").matcher(weekly);
        int next = 1;
        while (numbers.find()) {
            assertThat(Integer.parseInt(numbers.group(1))).isEqualTo(next++);
        }
        assertThat(next).isGreaterThan(5);
        assertThat(weekly)
                .contains(
                        "BÁO CÁO CHUYÊN ĐỀ",
                        "Tuần 49/2026",
                        "Số: 18/BC",
                        "Ngày 1 tháng 12 năm 2026",
                        "1. Số liệu thống kê",
                        "2. Một số kinh nghiệm của bộ, ngành",
                        "3. Một số kinh nghiệm của địa phương",
                        "4. Đề xuất",
                        "Thời hạn hoàn thành: ngày ",
                        "kính báo cáo./.");
    }

    @Test
    void aMonthWithoutAnythingMeasuredIsSaidSo() {
        assertThat(Paper.leader(Editions.empty(), VI))
                .contains("chưa có cổng nào được đo", "Chưa thấy điểm nào bị mất");
        assertThat(Paper.weekly(Editions.empty(), Letterhead.open(VI), VI)).contains("0 cổng đã được đo");
    }
}
