package org.portalprobe.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {

    private static final List<String> SORTED = List.of(
            "An Giang",
            "Bà Rịa - Vũng Tàu",
            "Bạc Liêu",
            "Bắc Giang",
            "Bắc Kạn",
            "Bắc Ninh",
            "Bến Tre",
            "Bình Dương",
            "Bình Định",
            "Cà Mau",
            "Cao Bằng",
            "TP. Đà Nẵng",
            "Đắk Lắk",
            "Đắk Nông",
            "Điện Biên",
            "Hà Giang",
            "Hà Nội",
            "Hà Tĩnh",
            "Hải Dương",
            "Hải Phòng",
            "Hậu Giang",
            "Hòa Bình",
            "TP. Hồ Chí Minh",
            "Thái Bình",
            "Thái Nguyên",
            "Thanh Hóa",
            "Thừa Thiên Huế");

    @Test
    void sortsWordByWordLettersBeforeTones() {
        List<String> names = new ArrayList<>(SORTED);
        Collections.shuffle(names, new Random(63));
        names.sort(new VietnameseOrder());

        assertThat(names).isEqualTo(SORTED);
    }

    @Test
    void sortsTonesOfOneWordAsDictionariesDo() {
        List<String> words = new ArrayList<>(List.of("cạ", "cá", "cã", "cả", "cà", "ca"));
        words.sort(new VietnameseOrder());

        assertThat(words).containsExactly("ca", "cà", "cả", "cã", "cá", "cạ");
    }

    @Test
    void takesComposedAndDecomposedLettersForTheSame() {
        String composed = "Thừa Thiên - Huế";
        String decomposed = Normalizer.normalize("Thừa Thiên Huế", Normalizer.Form.NFD);

        assertThat(new VietnameseOrder().compare(composed, decomposed)).isZero();
    }
}
