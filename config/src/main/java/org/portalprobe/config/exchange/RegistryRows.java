package org.portalprobe.config.exchange;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portalprobe.config.Consent;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.Platform;
import org.portalprobe.config.Portal;
import org.portalprobe.config.Registry;

/** A registry as rows of texts, headings first; what a table cannot say (network policies, older history) stays out. */
final class RegistryRows {

    private RegistryRows() {}

    static List<List<String>> of(Registry registry) {
        var rows = new ArrayList<List<String>>();
        rows.add(headings());
        registry.portals().forEach(portal -> rows.add(row(cells(portal))));
        registry.platforms().forEach(platform -> rows.add(row(cells(platform))));
        return rows;
    }

    static List<List<String>> template() {
        var example = new EnumMap<Column, String>(Column.class);
        example.put(Column.NAME, "Cổng Dịch vụ công tỉnh Ví Dụ");
        example.put(Column.ENGLISH, "Public-service portal of Ví Dụ");
        example.put(Column.ORGANISATION, "Ví Dụ");
        example.put(Column.KIND, "cổng dịch vụ công");
        example.put(Column.URL, "https://dichvucong.vidu.example/");
        example.put(Column.SCORED, "có");
        example.put(Column.STATUS, "hoạt động");
        example.put(Column.SINCE, "01/07/2025");
        example.put(Column.SOURCE, "dòng ví dụ: hãy xóa");
        return List.of(headings(), row(example));
    }

    private static List<String> headings() {
        return Arrays.stream(Column.values()).map(Column::heading).toList();
    }

    private static List<String> row(Map<Column, String> cells) {
        return Arrays.stream(Column.values())
                .map(column -> cells.getOrDefault(column, ""))
                .toList();
    }

    private static Map<Column, String> cells(Portal portal) {
        var cells = new EnumMap<Column, String>(Column.class);
        var enrolment = portal.enrolment();
        cells.put(Column.ID, portal.id().value());
        name(cells, portal.name());
        portal.organisation().ifPresent(owner -> cells.put(Column.ORGANISATION, owner));
        cells.put(Column.KIND, Choices.word(portal.kind()));
        cells.put(Column.URL, portal.url().toString());
        cells.put(Column.SCORED, enrolment.scored() ? "có" : "không");
        cells.put(Column.STATUS, Choices.word(portal.status()));
        if (!enrolment.history().isEmpty()) {
            cells.put(Column.SINCE, enrolment.history().getLast().since().toString());
        }
        page(portal, KeyPageRole.SEARCH).ifPresent(page -> cells.put(Column.SEARCH, page));
        page(portal, KeyPageRole.DETAIL).ifPresent(page -> cells.put(Column.DETAIL, page));
        cells.put(Column.HOSTS, String.join("; ", enrolment.scope().hosts()));
        cells.put(
                Column.SUB_SITES,
                enrolment.scope().subSites().stream().map(URI::toString).collect(Collectors.joining("; ")));
        enrolment.emcSite().ifPresent(site -> cells.put(Column.EMC, String.valueOf(site)));
        enrolment.consents().forEach(consent -> consent(cells, consent));
        enrolment.contacts().stream().findFirst().ifPresent(contact -> {
            cells.put(Column.CONTACT, contact.name());
            cells.put(Column.CONTACT_ADDRESS, contact.address());
        });
        enrolment.source().ifPresent(source -> cells.put(Column.SOURCE, source));
        return cells;
    }

    private static Optional<String> page(Portal portal, KeyPageRole role) {
        return Optional.ofNullable(portal.keyPages().get(role)).map(URI::toString);
    }

    private static void consent(Map<Column, String> cells, Consent consent) {
        boolean probing = consent.to() == Consent.To.PROBING;
        cells.put(probing ? Column.CONSENT : Column.TRACKERS, consent.document());
        cells.put(
                probing ? Column.CONSENT_SINCE : Column.TRACKERS_SINCE,
                consent.since().toString());
    }

    private static Map<Column, String> cells(Platform platform) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.ID, platform.id().value());
        name(cells, platform.name());
        platform.organisation().ifPresent(owner -> cells.put(Column.ORGANISATION, owner));
        cells.put(Column.KIND, Choices.word(platform.kind()));
        platform.source().ifPresent(source -> cells.put(Column.SOURCE, source));
        return cells;
    }

    private static void name(Map<Column, String> cells, LocalizedText name) {
        cells.put(Column.NAME, name.vi());
        if (!name.en().equals(name.vi())) {
            cells.put(Column.ENGLISH, name.en());
        }
    }
}
