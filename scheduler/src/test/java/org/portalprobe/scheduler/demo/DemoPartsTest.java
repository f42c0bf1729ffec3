package org.portalprobe.scheduler.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DemoPartsTest {

    @Test
    void aTemplateEscapesUnlessToldNotTo() {
        assertThat(new Template("{{a}} {{{a}}}").fill(Map.of("a", "<b>\"$1"))).isEqualTo("&lt;b&gt;&quot;$1 <b>\"$1");
    }

    @Test
    void aTemplateRefusesAHoleWithoutAWord() {
        assertThatThrownBy(() -> new Template("{{b}}").fill(Map.of())).hasMessageContaining("{{b}}");
        assertThatThrownBy(() -> Template.read("none.html")).hasMessageContaining("none.html");
    }

    @Test
    void aPageWithoutFaultsKeepsEveryByte() {
        Fault elsewhere =
                new Fault("elsewhere", "/other"::equals, page -> page.body().empty());
        assertThat(Fault.applyAll(List.of(elsewhere), "/", "<p>a")).isEqualTo("<p>a");
        assertThat(Fault.applyAll(List.of(elsewhere), "/other", "<p>a")).doesNotContain("a</p>");
    }

    @Test
    void figuresAddUp() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        Figures one = Figures.of("p", "Sở Tư pháp", YearMonth.from(day), day);
        assertThat(one.onTime() + one.late() + one.open()).isEqualTo(one.received());
        assertThat(Figures.sum(List.of(one, one)).received()).isEqualTo(2 * one.received());
        assertThat(Figures.of("p", "Sở Tư pháp", YearMonth.from(day), day)).isEqualTo(one);
    }

    @Test
    void figuresAreWrittenTheVietnameseWay() {
        assertThat(Figures.number(13_954)).isEqualTo("13.954");
        assertThat(new Figures("", 1000, 984, 16, 0).onTimeShare()).isEqualTo("98,4%");
    }

    @Test
    void theFirstOfAMonthHasDossiersToo() {
        LocalDate day = LocalDate.of(2026, 2, 1);
        assertThat(Figures.of("p", "a", YearMonth.from(day), day).received()).isPositive();
    }

    @Test
    void theHeavyPictureIsARealPng() throws Exception {
        var picture = ImageIO.read(new ByteArrayInputStream(HeavyPicture.png()));
        assertThat(picture.getWidth()).isEqualTo(1440);
    }

    @Test
    void aFormIsAWordProcessorFile() throws Exception {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(new FormDocument("Tờ khai", "tỉnh A").bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts).containsOnlyKeys("[Content_Types].xml", "_rels/.rels", "word/document.xml");
        assertThat(parts.get("word/document.xml")).contains("Tờ khai", "tỉnh A");
    }
}
