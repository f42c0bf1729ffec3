package org.portalprobe.reports.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.checks.regression.Waiver;

class WaiverFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    private List<Waiver> read(String text) throws IOException {
        return WaiverFile.read(Files.writeString(folder.resolve("waivers.yaml"), text), TODAY);
    }

    @Test
    void readsFingerprintsAndRulesWithOwnerReasonAndEnd() throws IOException {
        List<Waiver> waivers = read("""
                waivers:
                  - fingerprint: 0123456789ab
                    owner: Nguyễn Văn A
                    reason: đang thay ảnh
                    until: 2026-12-31
                  - rule: color-contrast
                    page: /tra-cuu
                    owner: Lan
                    reason: màu của nhà thầu
                    until: "2027-01-31"
                """);

        assertThat(waivers).extracting(Waiver::name).containsExactly("0123456789ab", "color-contrast");
        assertThat(waivers.getLast().page()).contains("/tra-cuu");
        assertThat(waivers.getFirst().until()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void unknownKeysBothNamesBadDaysAndMissingOwnersAreToldTogether() {
        assertThatThrownBy(() -> read("""
                        waivers:
                          - rule: label
                            fingerprint: 0123456789ab
                            owner: Lan
                            reason: x
                            until: 2026-12-31
                          - rule: label
                            ownr: Lan
                            reason: x
                            until: 31/12/2026
                          - rule: label
                            owner: Lan
                            reason: x
                            until: 2099-01-01
                          - fingerprint: label
                            owner: Lan
                            reason: x
                            until: 2026-12-31
                        """))
                .hasMessageContaining("names neither or both")
                .hasMessageContaining("did you mean owner?")
                .hasMessageContaining("has no owner")
                .hasMessageContaining("is no day")
                .hasMessageContaining("is too far away")
                .hasMessageContaining("is no fault's fingerprint");
    }
}
