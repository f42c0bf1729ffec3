package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.scheduler.cli.ExitCode;

/**
 * A formatting and arithmetic test, from an imported file to the printed line: figures that were published come out as they were
 * printed. It says nothing about whether we would measure the same. Sources: Báo cáo 18/BC-UBQGCĐS of 7 October 2022 and the slides
 * of the national digital transformation authority for Hậu Giang of 25 October 2024. Of the letters of 2024 only those of six
 * ministries, Hậu Giang, Hà Giang and Trà Vinh are known by name; the file spreads the others so that the counts are the published ones.
 */
class PublishedTablesTest {

    /** Holds what was published, and is only read. */
    @TempDir
    private static Path shared;

    /** For tests that take in more. */
    @TempDir
    private Path own;

    private Path folder = shared;

    @BeforeAll
    static void takeInWhatWasPublished() {
        for (String[] table :
                new String[][] {{"emc", "emc-2022.csv"}, {"emc", "emc-2024.csv"}, {"official", "official-2024.csv"}}) {
            assertThat(new Cli().run(table[0], "import", published(table[1]), "--store", shared.toString()))
                    .isZero();
        }
    }

    private String ran(int code, String... arguments) {
        var cli = new Cli();
        int ended = cli.run(Stream.concat(Stream.of(arguments), Stream.of("--store", folder.toString()))
                .toArray(String[]::new));
        assertThat(ended).as(cli.err() + cli.out()).isEqualTo(code);
        return code == 0 ? cli.out() : cli.err();
    }

    /** Without the blanks that align columns. */
    private List<String> printed(String... arguments) {
        return ran(0, arguments)
                .lines()
                .map(line -> Arrays.stream(line.strip().split(" {2,}", -1)).collect(Collectors.joining("|")))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String published(String name) {
        try {
            return Path.of(PublishedTablesTest.class
                            .getResource("published/" + name)
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String file(String name, String... lines) throws IOException {
        return Files.writeString(own.resolve(name), String.join("\n", lines)).toString();
    }

    @Test
    void printsTables1To6ToTheDigit() {
        assertThat(ran(0, "emc", "import", published("emc-2022.csv")))
                .contains("Đã nhập 48 số liệu EMC, trong đó 0 mới");

        List<String> lines = printed("tables", "extremes", "--until", "27/09/2022");

        assertThat(lines)
                .filteredOn(line -> !line.startsWith("Số liệu từ") && !line.startsWith("Nguồn"))
                .containsExactly(
                        "Bảng 1 – Tổng số lượt truy cập Cổng Thông tin điện tử của các bộ",
                        "TRUY CẬP NHIỀU NHẤT|TRUY CẬP NHIỀU NHẤT|TRUY CẬP ÍT NHẤT|TRUY CẬP ÍT NHẤT",
                        "Cổng Thông tin điện tử|Tổng số (lượt)|Cổng Thông tin điện tử|Tổng số (lượt)",
                        "Bộ Y tế|13.954.795|Bộ Nông nghiệp và Phát triển nông thôn|1.763.369",
                        "Bộ Thông tin và Truyền thông|5.236.589|Bộ Lao động – Thương binh và Xã hội|1.015.620",
                        "Bộ Giáo dục và Đào tạo|4.781.898|Bộ Tài nguyên và Môi trường|802.905",
                        "Bảng 2 – Mức độ truy cập Cổng Thông tin điện tử của các địa phương",
                        "TRUY CẬP NHIỀU NHẤT|TRUY CẬP NHIỀU NHẤT|TRUY CẬP ÍT NHẤT|TRUY CẬP ÍT NHẤT",
                        "Cổng Thông tin điện tử|Tổng số (lượt)|Cổng Thông tin điện tử|Tổng số (lượt)",
                        "Bắc Giang|8.626.613|Hà Tĩnh|577.825",
                        "Thừa Thiên Huế|8.578.203|Hậu Giang|575.121",
                        "Đắk Lắk|5.214.800|Tây Ninh|416.518",
                        "Cà Mau|5.109.848|Ninh Thuận|359.963",
                        "Quảng Bình|4.989.639|Đắk Nông|282.680",
                        "Bảng 3 – Tỷ lệ DVCTT phát sinh hồ sơ trực tuyến của các bộ",
                        "PHÁT SINH HỒ SƠ CAO NHẤT|PHÁT SINH HỒ SƠ CAO NHẤT|PHÁT SINH HỒ SƠ THẤP NHẤT|PHÁT SINH HỒ SƠ THẤP NHẤT",
                        "DVCTT phát sinh hồ sơ|Tỷ lệ|DVCTT phát sinh hồ sơ|Tỷ lệ",
                        "Bộ Kế hoạch và Đầu tư|100,00%|Bộ Tài nguyên và Môi trường|28,21%",
                        "Ngân hàng Nhà nước Việt Nam|100,00%|Bộ Lao động - Thương Binh và Xã hội|28,13%",
                        "Bảo hiểm Xã hội Việt Nam|100,00%|Bộ Tư pháp|25,00%",
                        "Ghi chú: Tỷ lệ DVCTT phát sinh hồ sơ trực tuyến được tính bằng số lượng DVCTT mức độ 3, 4 có phát sinh hồ sơ trực tuyến so với số lượng DVCTT mức độ 3, 4 có phát sinh hồ sơ gồm cả trực tuyến và không trực tuyến.",
                        "Bảng 4 – Tỷ lệ DVCTT phát sinh hồ sơ trực tuyến của các địa phương",
                        "PHÁT SINH HỒ SƠ CAO NHẤT|PHÁT SINH HỒ SƠ CAO NHẤT|PHÁT SINH HỒ SƠ THẤP NHẤT|PHÁT SINH HỒ SƠ THẤP NHẤT",
                        "DVCTT phát sinh hồ sơ|Tỷ lệ|DVCTT phát sinh hồ sơ|Tỷ lệ",
                        "Yên Bái|100,00%|Kon Tum|41,16%",
                        "Bình Phước|100,00%|Nghệ An|39,16%",
                        "Hà Giang|100,00%|Kiên Giang|35,67%",
                        "Quảng Nam|100,00%|Sóc Trăng|25,75%",
                        "Thừa Thiên - Huế|100,00%|Lai Châu|9,23%",
                        "Ghi chú: Tỷ lệ DVCTT phát sinh hồ sơ trực tuyến được tính bằng số lượng DVCTT mức độ 3, 4 có phát sinh hồ sơ trực tuyến so với số lượng DVCTT mức độ 3, 4 có phát sinh hồ sơ gồm cả trực tuyến và không trực tuyến.",
                        "Bảng 5 – Tỷ lệ hồ sơ xử lý trực tuyến của các bộ",
                        "XỬ LÝ TRỰC TUYẾN CAO NHẤT|XỬ LÝ TRỰC TUYẾN CAO NHẤT|XỬ LÝ TRỰC TUYẾN THẤP NHẤT|XỬ LÝ TRỰC TUYẾN THẤP NHẤT",
                        "Hồ sơ xử lý trực tuyến|Tỷ lệ|Hồ sơ xử lý trực tuyến|Tỷ lệ",
                        "Bộ Giáo dục và Đào tạo|100,00%|Bộ Tài nguyên và Môi trường|30,04%",
                        "Bảo hiểm Xã hội Việt Nam|100,00%|Bộ Văn hóa, Thể thao và Du lịch|26,49%",
                        "Ngân hàng Nhà nước Việt Nam|99,99%|Bộ Xây dựng|13,11%",
                        "Ghi chú: Tỷ lệ hồ sơ xử lý trực tuyến được tính bằng số lượng hồ sơ xử lý trực tuyến của các DVCTT mức độ 3, 4 so với tổng số hồ sơ giải quyết thủ tục hành chính.",
                        "Bảng 6 – Tỷ lệ hồ sơ xử lý trực tuyến của các địa phương",
                        "XỬ LÝ TRỰC TUYẾN CAO NHẤT|XỬ LÝ TRỰC TUYẾN CAO NHẤT|XỬ LÝ TRỰC TUYẾN THẤP NHẤT|XỬ LÝ TRỰC TUYẾN THẤP NHẤT",
                        "Hồ sơ xử lý trực tuyến|Tỷ lệ|Hồ sơ xử lý trực tuyến|Tỷ lệ",
                        "Hòa Bình|85,56%|Vĩnh Long|7,27%",
                        "Quảng Ninh|78,00%|Nghệ An|7,07%",
                        "Lạng Sơn|73,38%|Bạc Liêu|4,35%",
                        "Ninh Bình|63,10%|Tây Ninh|3,94%",
                        "TP. Đà Nẵng|61,83%|Sóc Trăng|2,06%",
                        "Ghi chú: Tỷ lệ hồ sơ xử lý trực tuyến được tính bằng số lượng hồ sơ xử lý trực tuyến của các DVCTT mức độ 3, 4 so với tổng số hồ sơ giải quyết thủ tục hành chính.");
        assertThat(lines)
                .contains(
                        "Số liệu từ 01/01/2022 đến 27/09/2022 trên Hệ thống EMC",
                        "Nguồn: Báo cáo 18/BC-UBQGCĐS ngày 07/10/2022");
    }

    @Test
    void setsHauGiangBesideTheMeanAndNeverMixesTheDefinitions() {
        assertThat(printed("tables", "against", "Hậu Giang"))
                .containsExactly(
                        "Về hồ sơ trực tuyến: Hậu Giang",
                        "STT|Tên tiêu chí|Hậu Giang|Trung bình khối tỉnh",
                        "1|Tỷ lệ DVCTT có phát sinh HSTT (= Số lượng DVCTT có phát sinh HSTT/Tổng số DVCTT có phát sinh hồ sơ)|94%|87,9%",
                        "2|Tỷ lệ hồ sơ nộp trực tuyến (= Tổng số hồ sơ nộp trực tuyến/Tổng số hồ sơ DVC)|73,15%|63,66%",
                        "3|Tỷ lệ hồ sơ trực tuyến toàn trình (= Tổng số hồ sơ trực tuyến toàn trình/Tổng số hồ sơ DVC)|19,05%|18,48%",
                        "Số liệu đến 20/10/2024 trên Hệ thống EMC",
                        "Nguồn: Cục CĐSQG, Hậu Giang, 25/10/2024");
        assertThat(printed("tables", "against", "Sóc Trăng"))
                .as("the mean of those with figures, and of how many")
                .contains(
                        "1|Tỷ lệ DVCTT phát sinh hồ sơ trực tuyến (định nghĩa 2022) (= Số lượng DVCTT mức độ 3, 4 có phát sinh hồ sơ trực tuyến/Số lượng DVCTT mức độ 3, 4 có phát sinh hồ sơ)|25,75%|65,10%",
                        "Tỷ lệ DVCTT phát sinh hồ sơ trực tuyến (định nghĩa 2022): trung bình của 10 đơn vị có số liệu");
        assertThat(printed("tables", "series", "Hậu Giang", "--measure", "visits"))
                .containsExactly(
                        "Tổng số lượt truy cập Cổng Thông tin điện tử",
                        "Cơ quan|01/01/2022–27/09/2022",
                        "Hậu Giang|575.121",
                        "01/01/2022–27/09/2022: nguồn Báo cáo 18/BC-UBQGCĐS ngày 07/10/2022");
        assertThat(ran(
                        ExitCode.NOT_ENOUGH_MEASURED.code(),
                        "tables",
                        "series",
                        "Cà Mau",
                        "--measure",
                        "end-to-end-2024"))
                .contains("Không có số liệu cho bảng này.");
    }

    @Test
    void leavesAGapInASeriesOfFigures() throws IOException {
        folder = own;
        ran(0, "emc", "import", published("emc-2024.csv"));
        ran(
                0,
                "emc",
                "import",
                file(
                        "moi.csv",
                        "entity;measure;until;value;source",
                        "Hậu Giang;end-to-end-2024;31/12/2024;20,10%;EMC",
                        "Cà Mau;end-to-end-2024;31/12/2024;15,5%;EMC"));

        assertThat(ran(0, "tables", "series", "--measure", "end-to-end-2024", "--csv"))
                .startsWith(
                        "Cơ quan,20/10/2024,31/12/2024\r\nCà Mau,,\"15,5%\"\r\nHậu Giang,\"19,05%\",\"20,10%\"\r\n");
    }

    @Test
    void printsTheLinesOfHauGiangAndHaGiang() {
        assertThat(printed("tables", "card", "Hậu Giang", "--official", "2024"))
                .containsExactly(
                        "Về triển khai HTTT giải quyết TTHC cấp tỉnh",
                        "STT|Tên tiêu chí|Hậu Giang",
                        "1|Xếp hạng Hệ thống thông tin giải quyết TTHC cấp tỉnh|62",
                        "2|Điểm tổng thể|38/100 (Loại E)",
                        "3|Chức năng|20,5/50",
                        "4|Giao diện (cấu trúc, bố cục)|2,5/5",
                        "5|Hiệu năng tải trang|8,75/10",
                        "6|Hiệu năng hệ thống|0/10",
                        "7|An toàn thông tin|0/15",
                        "8|WCAG 2.0 (truy cập thuận tiện)|1,25/5",
                        "9|Kết nối với Hệ thống EMC|5/5",
                        "Cục CĐSQG, 25/10/2024",
                        "Kỳ 2024");
        assertThat(printed("tables", "card", "Hà Giang", "--official", "2024"))
                .contains(
                        "1|Xếp hạng Hệ thống thông tin giải quyết TTHC cấp tỉnh|12",
                        "2|Điểm tổng thể|72,5/100 (Loại C)",
                        "3|Chức năng|38,75/50",
                        "4|Giao diện (cấu trúc, bố cục)");
        assertThat(printed("tables", "card", "Trà Vinh", "--official", "2024")).contains("2|Điểm tổng thể");
    }

    @Test
    void countsTheGradesOf21And63And84() {
        assertThat(ran(0, "tables", "grades", "--official", "2024"))
                .contains("          Mức A (90-100)  Mức B (80-89)  Mức C (65-79)  Mức D (50-64)  Mức E (<50)\n");
        assertThat(printed("tables", "grades", "--official", "2024"))
                .contains("Khối bộ|0|0|5|1|15", "Khối tỉnh|0|0|39|15|9", "Cả nước|0|0|44|16|24");
        assertThat(printed("tables", "grades", "--official", "2024", "--shares"))
                .contains("Khối bộ|00/21 (0%)|00/21 (0%)|05/21 (24%)|01/21 (5%)|15/21 (71%)");
        assertThat(ran(0, "tables", "grades", "--official", "2024", "--json"))
                .contains("[\"Khối bộ\",\"0\",\"0\",\"5\",\"1\",\"15\"]");
    }

    @Test
    void tellsWhoRoseAndWhoFellBetweenTwoPublishedLists() throws IOException {
        folder = own;
        ran(0, "official", "import", published("official-2024.csv"));
        ran(
                0,
                "official",
                "import",
                file("2023.csv", "entity;period;rank;published;source", "Hà Giang;2023;60;31/12/2023;Báo Hà Giang"));

        assertThat(printed("tables", "movers", "--official", "2023", "--official", "2024"))
                .containsExactly(
                        "Tăng, giảm bậc so với kỳ trước",
                        "Cơ quan|Hạng kỳ trước|Hạng kỳ này|Số bậc",
                        "Hà Giang|60|12|+48");
        assertThat(ran(
                        0,
                        "tables",
                        "ranks",
                        "Hà Giang",
                        "Hậu Giang",
                        "--official",
                        "2023",
                        "--official",
                        "2024",
                        "--csv"))
                .contains("Hà Giang,60,12/63\r\nHậu Giang,,62/63\r\n");
        assertThat(ran(ExitCode.USAGE.code(), "tables", "movers", "--official", "2024"))
                .contains("--official", "[2024]", "is not two periods; name two: the earlier and the later");
    }

    @Test
    void printsARankOf86And146And152() throws IOException {
        folder = own;
        String model = published("losi.yaml");
        String table = file(
                "losi.csv",
                "entity;period;rank;ranked;published;source",
                "Hồ Chí Minh;2020;46;86;10/07/2020;UN",
                "Hồ Chí Minh;2022;54;146;28/09/2022;UN",
                "Hồ Chí Minh;2024;53;152;17/09/2024;UN");
        ran(0, "official", "import", table, "--model", model);

        assertThat(ran(
                        0,
                        "tables",
                        "ranks",
                        "--model",
                        model,
                        "--official",
                        "2020",
                        "--official",
                        "2022",
                        "--official",
                        "2024",
                        "--csv"))
                .contains("Hồ Chí Minh,46/86,54/146,53/152");
    }

    @Test
    void printsTheFrameworksTargets() {
        assertThat(printed("tables", "targets")).contains("Năm 2024|Năm 2025", "Bộ/ngành|70%|85%", "Tỉnh/TP|30%|70%");
    }

    @Test
    void saysWhatThereIsInsteadOfWhatWasAskedFor() {
        assertThat(ran(ExitCode.USAGE.code(), "tables", "grades", "--official", "2022"))
                .contains("--official", "has no published result of httt-tthc-2024; there are: 2024");
        assertThat(ran(ExitCode.USAGE.code(), "tables", "grades")).contains("--registry", "is missing");
        assertThat(ran(ExitCode.USAGE.code(), "tables", "grades", "--official", "2024", "--period", "2026-11"))
                .contains("stands with --period; one of the two: published results and ours never mix");
        assertThat(ran(ExitCode.USAGE.code(), "tables", "card", "Atlantis", "--official", "2024"))
                .contains("is no known organisation");
        assertThat(ran(ExitCode.USAGE.code(), "tables", "series", "--measure", "end-to-end"))
                .contains("'end-to-end' is no measure; known: visits, online-services-2022");
    }
}
