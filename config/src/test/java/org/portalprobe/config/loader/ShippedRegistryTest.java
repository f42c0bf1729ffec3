package org.portalprobe.config.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portalprobe.config.Portal;
import org.portalprobe.config.Registry;
import org.portalprobe.config.organisation.Code;
import org.portalprobe.config.organisation.CodeScheme;
import org.portalprobe.config.organisation.Organisation;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.config.organisation.OrganisationKind;
import org.portalprobe.config.organisation.Organisations;

class ShippedRegistryTest {

    private static final LocalDate IN_2024 = LocalDate.parse("2024-10-25");
    private static final LocalDate LAST_DAY = LocalDate.parse("2025-06-30");
    private static final LocalDate SINCE_JULY = LocalDate.parse("2025-07-01");

    private final Organisations organisations = Shipped.organisations();
    private final Registry registry = Shipped.registry();

    private List<Organisation> on(LocalDate day, boolean provinces) {
        return organisations.on(day).stream()
                .filter(one -> (one.kind() == OrganisationKind.PROVINCE) == provinces)
                .toList();
    }

    @Test
    void hasSixtyThreeProvincesUntilAndThirtyFourSinceJuly2025() {
        assertThat(on(IN_2024, true)).hasSize(63);
        assertThat(on(LAST_DAY, true)).hasSize(63);
        assertThat(on(SINCE_JULY, true)).hasSize(34);
    }

    @Test
    void hasTheMinistriesOfBothTimes() {
        assertThat(on(IN_2024, false)).hasSize(28);
        Map<OrganisationKind, Long> since = on(SINCE_JULY, false).stream()
                .collect(Collectors.groupingBy(Organisation::kind, Collectors.counting()));
        assertThat(since)
                .containsEntry(OrganisationKind.MINISTRY, 14L)
                .containsEntry(OrganisationKind.MINISTERIAL_AGENCY, 3L);
    }

    @Test
    void leadsEveryEndedProvinceToItsSuccessorAndEverySuccessorBack() {
        for (Organisation ended : on(LAST_DAY, true)) {
            if (ended.validity().until().isPresent()) {
                assertThat(organisations.successors(ended))
                        .as(ended.id().value())
                        .hasSize(1);
            }
        }
        for (Organisation made : on(SINCE_JULY, true)) {
            if (made.validity().from().isPresent()) {
                assertThat(organisations.predecessors(made.id()))
                        .as(made.id().value())
                        .hasSizeBetween(2, 3);
            }
        }
        assertThat(organisations.all().stream().flatMap(one -> one.successors().stream()))
                .allMatch(id -> organisations.find(id).isPresent());
    }

    /** Rules 4.1: the seven codes that another province had before. */
    @ParameterizedTest
    @CsvSource({
        "15, Yên Bái, Lào Cai",
        "24, Bắc Giang, Bắc Ninh",
        "44, Quảng Bình, Quảng Trị",
        "52, Bình Định, Gia Lai",
        "80, Long An, Tây Ninh",
        "82, Tiền Giang, Đồng Tháp",
        "91, Kiên Giang, An Giang"
    })
    void givesACodeToItsOwnerOfTheDay(String code, String before, String since) {
        assertThat(organisations
                        .coded(CodeScheme.STATISTICS, code, LAST_DAY)
                        .orElseThrow()
                        .name()
                        .vi())
                .isEqualTo(before);
        assertThat(organisations
                        .coded(CodeScheme.STATISTICS, code, SINCE_JULY)
                        .orElseThrow()
                        .name()
                        .vi())
                .isEqualTo(since);
    }

    @Test
    void givesNoCodeToTwoAtOnce() {
        for (Organisation one : organisations.all()) {
            for (Code code : one.codes()) {
                assertThat(organisations.coded(code.scheme(), code.value()).stream()
                                .flatMap(other -> other.codes().stream())
                                .filter(other -> other.scheme() == code.scheme()
                                        && other.value().equals(code.value())
                                        && other.validity().overlaps(code.validity())))
                        .as(code.toString())
                        .hasSize(1);
            }
        }
    }

    @Test
    void givesNoNameToTwoAtOnce() {
        for (LocalDate day : List.of(IN_2024, LAST_DAY, SINCE_JULY)) {
            for (Organisation one : organisations.on(day)) {
                assertThat(organisations.named(one.name().vi()).stream()
                                .filter(other -> other.validity().contains(day)))
                        .as(one.name().vi())
                        .containsExactly(one);
            }
        }
    }

    /** As the two sources write them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thừa Thiên Huế | province-2024-46",
                "Thừa Thiên - Huế | province-2024-46",
                "THỪA THIÊN – HUẾ | province-2024-46",
                "Hòa Bình | province-2024-17",
                "Hoà Bình | province-2024-17",
                "TP. Hải Phòng | province-2024-31",
                "TP. Đà Nẵng | province-2024-48",
                "TP. Hồ Chí Minh | province-2024-79",
                "TPHCM | province-2024-79",
                "Bà Rịa-Vũng Tàu | province-2024-77",
                "tỉnh Hậu Giang | province-2024-93",
                "Bộ Lao động – Thương binh và Xã hội | agency-2024-g07",
                "Bộ Lao động - Thương Binh và Xã hội | agency-2024-g07",
                "Bảo hiểm Xã hội Việt Nam | agency-2024-g24",
                "Bộ GD&ĐT | agency-2024-g03",
                "Bộ Văn hóa, Thể thao và Du lịch | agency-2024-g16",
                "Bộ TTTT | agency-2024-g14"
            })
    void knowsTheSpellingsOfTheSources(String written, String id) {
        assertThat(organisations.named(written, IN_2024).map(Organisation::id)).contains(new OrganisationId(id));
    }

    @Test
    void knowsLettersInPiecesAndTonesElsewhere() {
        String pieces = java.text.Normalizer.normalize("Khánh Hoà", java.text.Normalizer.Form.NFD);

        assertThat(organisations.named(pieces, IN_2024))
                .map(one -> one.name().vi())
                .contains("Khánh Hòa");
    }

    @Test
    void keepsNamesApartThatDifferByATone() {
        assertThat(organisations.named("Hà Giang", IN_2024)).isPresent();
        assertThat(organisations.named("Hạ Giang", IN_2024)).isEmpty();
    }

    @Test
    void saysHowSureEveryCodeIs() {
        assertThat(organisations.all().stream().flatMap(one -> one.codes().stream()))
                .allMatch(code -> code.evidence().matches("[VRU]: .+"));
    }

    @Test
    void shipsTheAddressesOfTheSourcesAndNoOthers() {
        assertThat(registry.portals().stream().map(portal -> portal.url().getHost()))
                .containsExactlyInAnyOrder(
                        "dichvucong.haugiang.gov.vn",
                        "congdanso.danang.gov.vn",
                        "myportal.danang.gov.vn",
                        "dx.gov.vn",
                        "dichvucong.gov.vn",
                        "dichvucong.hanoi.gov.vn",
                        "ttpvhcc.hanoi.gov.vn",
                        "dichvucong.most.gov.vn",
                        "kontum.gov.vn",
                        "travinh.gov.vn",
                        "phutho.gov.vn",
                        "moh.gov.vn",
                        "moj.gov.vn",
                        "mic.gov.vn");
        assertThat(registry.portals())
                .allMatch(portal -> portal.enrolment().source().isPresent());
        assertThat(registry.platforms()).hasSize(3);
    }

    @Test
    void namesOnlyOrganisationsThatExist() {
        Set<String> known =
                organisations.all().stream().map(one -> one.id().value()).collect(Collectors.toSet());

        assertThat(registry.portals().stream().map(Portal::organisation))
                .allMatch(id -> id.filter(known::contains).isPresent());
        assertThat(registry.platforms())
                .allMatch(one -> one.organisation().filter(known::contains).isPresent());
    }
}
