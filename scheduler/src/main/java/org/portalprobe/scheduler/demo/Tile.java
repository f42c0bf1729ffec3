package org.portalprobe.scheduler.demo;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A quick way in on the home page: where to, in which words, under which drawing (24 x 24, strokes only). */
record Tile(String path, String label, String drawing) {

    static String all() {
        return Stream.of(
                        new Tile("/thu-tuc", "Nộp hồ sơ trực tuyến", "M14 3H6v18h12V7zM14 3v4h4M12 18v-7M9 14l3-3 3 3"),
                        new Tile("/tra-cuu-ho-so", "Tra cứu hồ sơ", "M10 4a6 6 0 100 12 6 6 0 000-12zM15 15l6 6"),
                        new Tile("/thong-ke", "Thống kê", "M4 20h16M7 20v-7M12 20V5M17 20v-10"),
                        new Tile("/phan-anh-kien-nghi", "Phản ánh, kiến nghị", "M4 5h16v11H9l-5 4zM8 9h8M8 12h5"),
                        new Tile(
                                "/danh-gia",
                                "Đánh giá mức độ hài lòng",
                                "M12 3l2.800 5.800 6.200.9-4.500 4.400 1.100 6.300-5.600-3-5.600 3 1.100-6.300L3 9.700l6.200-.9z"),
                        new Tile(
                                "/huong-dan",
                                "Hướng dẫn, hỗ trợ",
                                "M12 3a9 9 0 100 18 9 9 0 000-18zM9.500 9.500a2.500 2.500 0 114 2c-1 .8-1.500 1.200-1.500 2.500M12 17.200v.1"))
                .map(Tile::markup)
                .collect(Collectors.joining());
    }

    private String markup() {
        return """
            <li><a href="%s"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="%s"/></svg>%s</a></li>""".formatted(path, drawing, label);
    }
}
