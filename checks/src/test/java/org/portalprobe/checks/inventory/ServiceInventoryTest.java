package org.portalprobe.checks.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Visits;
import org.portalprobe.config.procedure.ListedProcedure;
import org.portalprobe.config.procedure.OnlineLevel;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.outline.OutlineReader;

class ServiceInventoryTest {

    private static final String TABLE =
            "<h1>Danh mục thủ tục</h1><p>Tổng số: 1.510 thủ tục (toàn trình: 500, một phần: 878, chưa cung cấp: 123)</p>"
                    + "<table><tr><th>Mã<th>Tên thủ tục<th>Lĩnh vực<th>Cơ quan<th>Mức độ<th>Lý do chưa toàn trình</tr>"
                    + row("1.000001.000.00.00.H99", "Đăng ký khai sinh", "Hộ tịch", "UBND xã", "Toàn trình", "")
                    + row(
                            "1.000002",
                            "Cấp phép xây dựng",
                            "Xây dựng",
                            "Sở Xây dựng",
                            "Một phần",
                            "Phải kiểm tra hiện trường")
                    + row("1.000003", "Công bố mở bến", "Hàng hải", "Cục Hàng hải", "Chưa cung cấp", "Nộp bản gốc")
                    + "</table>";

    private static String row(String code, String name, String... cells) {
        return "<tr><td>" + code + "<td><a href=/" + code + ">" + name + "</a><td>" + String.join("<td>", cells)
                + "</tr>";
    }

    private static ServiceInventory inventory(String body) {
        return ServiceInventory.of(new Visits()
                .offering("/thu-tuc", Stratum.CATALOGUE, OutlineReader.read("<body>" + body, Visits.HOME))
                .build());
    }

    @Test
    void readsCodeNameFieldAgencyLevelAndTheReason() {
        assertThat(inventory(TABLE).procedures())
                .extracting(ServiceInventory.Listed::procedure)
                .contains(
                        new ListedProcedure(
                                Optional.of("1.000001"),
                                "Đăng ký khai sinh",
                                Optional.of("Hộ tịch"),
                                Optional.of("UBND xã"),
                                Optional.of(OnlineLevel.FULL),
                                Optional.empty()),
                        new ListedProcedure(
                                Optional.of("1.000002"),
                                "Cấp phép xây dựng",
                                Optional.of("Xây dựng"),
                                Optional.of("Sở Xây dựng"),
                                Optional.of(OnlineLevel.PARTIAL),
                                Optional.of("Phải kiểm tra hiện trường")));
    }

    @Test
    void showsByHowMuchAStatementMissesItsOwnTotal() {
        ServiceInventory inventory = inventory(TABLE);

        assertThat(inventory.counted().gap()).isEmpty();
        assertThat(inventory.counted().share(OnlineLevel.FULL)).hasValue(1 / 3.0);
        assertThat(inventory.stated()).hasValueSatisfying(said -> {
            assertThat(said.tally().total()).contains(1510);
            assertThat(said.tally().levels()).containsEntry(OnlineLevel.PARTIAL, 878);
            assertThat(said.tally().gap()).contains(9);
        });
        assertThat(inventory.unseen()).contains(1507);
    }

    @Test
    void readsCardsWithoutColumns() {
        ServiceInventory inventory = inventory(
                "<h1>Dịch vụ công</h1><div>"
                        + "<article class=c><span>Toàn trình</span><h3><a href=/1>Đăng ký kết hôn</a></h3><p>1.000894 · Hộ tịch · UBND phường</article>"
                        + "<article class=c><span>Một phần</span><h3><a href=/2>Cấp đổi giấy chứng nhận</a></h3><p>1.004227 · Đất đai · Văn phòng đăng ký</article></div>");

        assertThat(inventory.procedures().getFirst().procedure())
                .isEqualTo(new ListedProcedure(
                        Optional.of("1.000894"),
                        "Đăng ký kết hôn",
                        Optional.of("Hộ tịch"),
                        Optional.of("UBND phường"),
                        Optional.of(OnlineLevel.FULL),
                        Optional.empty()));
    }

    @Test
    void recommendsWhatOthersOfferInFull() {
        ServiceInventory here = inventory(TABLE);
        ServiceInventory there = inventory(TABLE.replace("Một phần", "Toàn trình"));

        assertThat(Recommendation.of(here, Map.of("Tỉnh B", there)))
                .singleElement()
                .satisfies(one -> assertThat(one.procedure().name()).isEqualTo("Cấp phép xây dựng"))
                .satisfies(one -> assertThat(one.others()).containsExactly("Tỉnh B"));
    }

    @Test
    void setsTheOwnersListBesideWhatThePortalShows() {
        List<ListedProcedure> list = List.of(
                listed("1.000001", "Đăng ký khai sinh", OnlineLevel.FULL),
                listed("1.000002", "Cấp phép xây dựng", OnlineLevel.FULL),
                listed("9.999999", "Thủ tục không thấy", OnlineLevel.NONE));

        ListComparison compared = ListComparison.of(list, inventory(TABLE));

        assertThat(compared.both()).isEqualTo(2);
        assertThat(compared.notSeen()).isEqualTo(1);
        assertThat(compared.onPortalOnly()).extracting(ListedProcedure::name).containsExactly("Công bố mở bến");
        assertThat(compared.differing()).singleElement().satisfies(one -> assertThat(one.seen())
                .contains(OnlineLevel.PARTIAL));
    }

    private static ListedProcedure listed(String code, String name, OnlineLevel level) {
        return new ListedProcedure(
                Optional.of(code), name, Optional.empty(), Optional.empty(), Optional.of(level), Optional.empty());
    }
}
