package org.portalprobe.reports.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void aVietnameseLetterTakesOneColumnHoweverItIsComposed() {
        assertThat(Columns.width("Nghiệp vụ")).isEqualTo(9);
        assertThat(Columns.width("Nghie\u0302\u0323p vu\u0323")).isEqualTo(9);
        assertThat(Columns.width("字")).isEqualTo(2);
        assertThat(Columns.left("ê\u0323", 3)).isEqualTo("ệ  ");
    }

    @Test
    void cutsNamesButNeverFigures() {
        assertThat(Columns.left("Giao diện", 5)).isEqualTo("Giao…");
        assertThat(Columns.left("字字字", 4)).isEqualTo("字… ");
        assertThat(Columns.right("13.954.795", 4)).isEqualTo("13.954.795");
    }

    @Test
    void breaksBetweenWordsAndInsideOnlyWhenItMust() {
        assertThat(Columns.wrap("một hai ba bốn", 7)).containsExactly("một hai", "ba bốn");
        assertThat(Columns.wrap("aaaaaaaaaa bb", 4)).containsExactly("aaaa", "aaaa", "aa", "bb");
        assertThat(Columns.wrap("", 4)).isEmpty();
    }
}
