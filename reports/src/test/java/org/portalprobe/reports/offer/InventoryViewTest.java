package org.portalprobe.reports.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.inventory.ListComparison;
import org.portalprobe.checks.inventory.ServiceInventory;
import org.portalprobe.checks.inventory.Tally;
import org.portalprobe.config.Language;
import org.portalprobe.config.procedure.ListedProcedure;
import org.portalprobe.config.procedure.OnlineLevel;
import org.portalprobe.reports.words.Words;

class InventoryViewTest {

    private static final Words VI = Words.in(Language.VI);
    private static final URI PAGE = URI.create("https://dvc.example/thu-tuc");

    private static ServiceInventory inventory(OnlineLevel level, Optional<Tally> stated) {
        ListedProcedure one = procedure(level);
        return new ServiceInventory(
                List.of(new ServiceInventory.Listed(one, PAGE)),
                Tally.of(List.of(one)),
                stated.map(tally -> new ServiceInventory.Stated(PAGE, "Tổng số: 1.510 thủ tục", tally)));
    }

    private static ListedProcedure procedure(OnlineLevel level) {
        return new ListedProcedure(
                Optional.of("1.000002"),
                "Cấp phép xây dựng",
                Optional.empty(),
                Optional.empty(),
                Optional.of(level),
                Optional.empty());
    }

    @Test
    void showsThatTheLevelsMissTheStatedTotal() {
        Tally stated = new Tally(
                Optional.of(1510), Map.of(OnlineLevel.FULL, 500, OnlineLevel.PARTIAL, 878, OnlineLevel.NONE, 123));

        InventoryView view = InventoryView.of(inventory(OnlineLevel.PARTIAL, Optional.of(stated)), VI);

        assertThat(view.notes())
                .anySatisfy(note -> assertThat(note).contains("500 + 878 + 123", "lệch 9", "1.510"))
                .anySatisfy(note -> assertThat(note).contains("1.509 thủ tục"));
        assertThat(view.rows().getFirst().stated()).isEqualTo("500");
        assertThat(view.procedures()).hasSize(1);
    }

    @Test
    void recommendsInTheWordsOfTheReports() {
        assertThat(InventoryView.recommended(
                        inventory(OnlineLevel.PARTIAL, Optional.empty()),
                        Map.of("Tỉnh B", inventory(OnlineLevel.FULL, Optional.empty())),
                        VI))
                .singleElement()
                .asString()
                .contains("Cấp phép xây dựng", "khuyến nghị từ một phần lên toàn trình", "Tỉnh B");
    }

    @Test
    void setsTheOwnersListBeside() {
        ServiceInventory seen = inventory(OnlineLevel.PARTIAL, Optional.empty());

        assertThat(InventoryView.compared(ListComparison.of(List.of(procedure(OnlineLevel.FULL)), seen), VI))
                .anySatisfy(line -> assertThat(line).contains("“Toàn trình”", "“Một phần”"));
    }

    @Test
    void saysNothingOfAnEmptyInventory() {
        ServiceInventory none = new ServiceInventory(List.of(), Tally.of(List.of()), Optional.empty());

        assertThat(InventoryView.of(none, VI).isEmpty()).isTrue();
    }
}
