package org.portalprobe.scheduler.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.config.Language;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.html.HtmlReport;
import org.portalprobe.reports.ranking.Entrant;
import org.portalprobe.reports.site.Addresses;
import org.portalprobe.reports.site.Dossier;
import org.portalprobe.reports.site.Filter;
import org.portalprobe.reports.site.MonthPoint;
import org.portalprobe.reports.site.Overview;
import org.portalprobe.reports.site.Reader;
import org.portalprobe.reports.site.Setting;
import org.portalprobe.reports.site.Site;

/** The pages of results as files that open from disk: the overview, a page an organisation, and links to the pages of portals beside them. */
public final class SiteFolder {

    /** Folder of the portals' own pages, with an index of theirs. */
    public static final String PORTALS = "portals";

    private static final String INDEX = "index";
    private static final String SHEET = "site.css";

    /** Every page stands in one folder, so that a link is a file's name. */
    private record FileAddresses(Language language, Set<PortalId> shown) implements Addresses {

        @Override
        public String overview() {
            return HtmlReport.file(INDEX, language);
        }

        @Override
        public String organisation(OrganisationId id) {
            return HtmlReport.file(id.value(), language);
        }

        /** A portal whose visits are pruned has no page of its own: the list of those that have one. */
        @Override
        public String portal(PortalId id) {
            String stem = shown.contains(id) ? "portal-" + id : INDEX;
            return PORTALS + "/" + HtmlReport.file(stem, language);
        }

        @Override
        public String sheet() {
            return SHEET;
        }

        @Override
        public boolean answers() {
            return false;
        }

        @Override
        public String at(String path) {
            return overview();
        }
    }

    private final Path folder;
    private final Edition edition;
    private final Set<PortalId> shown;

    /** @param shown portals that have pages in {@link #PORTALS} */
    public SiteFolder(Path folder, Edition edition, Set<PortalId> shown) {
        this.folder = folder;
        this.edition = edition;
        this.shown = Set.copyOf(shown);
    }

    public void write(List<Entry> wanted) throws IOException {
        Files.createDirectories(folder);
        var now = of(edition.period(), edition.rankings(), edition.cards());
        List<String> periods = Stream.concat(
                        Stream.of(edition.period().label()),
                        edition.earlier().reversed().stream().map(Edition.Earlier::label))
                .toList();
        var overview = new Overview(Optional.of(now), before(), periods, List.of(), Optional.empty());
        Files.write(folder.resolve(SHEET), Site.sheet());
        for (Language language : Language.values()) {
            page(INDEX, language, Site.overview(overview, Filter.NONE, setting(INDEX, language)));
            for (Entrant entrant : now.entrants()) {
                if (wanted.stream().anyMatch(entry -> isOf(entry, entrant))) {
                    String stem = entrant.id().value();
                    var dossier = new Dossier(now, entrant, List.of(), months(entrant), periods, List.of());
                    page(stem, language, Site.organisation(dossier, setting(stem, language)));
                }
            }
        }
    }

    private static boolean isOf(Entry entry, Entrant entrant) {
        return entry.owner().filter(owner -> owner.id().equals(entrant.id())).isPresent();
    }

    private void page(String stem, Language language, byte[] html) throws IOException {
        Files.write(folder.resolve(HtmlReport.file(stem, language)), html);
    }

    private Setting setting(String stem, Language language) {
        Language other = language == Language.VI ? Language.EN : Language.VI;
        return new Setting(
                language,
                new FileAddresses(language, shown),
                HtmlReport.file(stem, other),
                edition.productVersion(),
                Reader.EVERYTHING);
    }

    private org.portalprobe.reports.site.Edition of(
            org.portalprobe.checks.assessment.Period period,
            List<Edition.BlockRanking> rankings,
            List<Assessment> cards) {
        return org.portalprobe.reports.site.Edition.of(
                edition.model(), period, edition.made(), entrants(rankings).toList(), cards);
    }

    private static Stream<Entrant> entrants(List<Edition.BlockRanking> rankings) {
        return rankings.stream()
                .flatMap(one -> Stream.concat(
                        one.ranking().places().stream().map(place -> place.entrant()),
                        one.ranking().unranked().stream().map(unranked -> unranked.entrant())));
    }

    private Optional<org.portalprobe.reports.site.Edition> before() {
        if (edition.earlier().isEmpty()) {
            return Optional.empty();
        }
        List<Edition.BlockRanking> rankings = edition.earlier().getLast().rankings();
        List<Assessment> cards =
                entrants(rankings).flatMap(entrant -> entrant.card().stream()).toList();
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(of(cards.getFirst().period(), rankings, cards));
    }

    private List<MonthPoint> months(Entrant now) {
        List<MonthPoint> points = new ArrayList<>();
        edition.earlier().forEach(month -> entrants(month.rankings())
                .filter(entrant -> entrant.id().equals(now.id()))
                .flatMap(entrant -> entrant.card().stream())
                .map(MonthPoint::of)
                .forEach(points::add));
        now.card().map(MonthPoint::of).ifPresent(points::add);
        return points;
    }
}
