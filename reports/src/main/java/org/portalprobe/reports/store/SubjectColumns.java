package org.portalprobe.reports.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.PortalId;

/** Subjects of observations, and pages of findings. */
final class SubjectColumns implements Repeated.Columns<Subject> {

    private static final String PORTAL = "portal";
    private static final String HOST = "host";
    private static final String PAGE = "page";
    private static final String KEY = "key-";

    @Override
    public String table() {
        return "subject";
    }

    @Override
    public List<String> names() {
        return List.of("kind", "name");
    }

    @Override
    public UUID digest(Subject subject) {
        return Digest.of(kind(subject), name(subject));
    }

    @Override
    public void bind(PreparedBatch batch, Subject subject) {
        batch.bind("kind", kind(subject)).bind("name", name(subject));
    }

    @Override
    public Repeated.Reader<Subject> reader() {
        return SubjectColumns::read;
    }

    private static Subject read(ResultSet row, int first) throws SQLException {
        String name = row.getString(first + 1);
        String kind = row.getString(first);
        return switch (kind) {
            case PORTAL -> new Subject.OfPortal(new PortalId(name));
            case HOST -> new Subject.OfHost(name);
            case PAGE -> new Subject.OfPage(URI.create(name));
            default -> new Subject.OfKeyPage(KeyPageRole.valueOf(kind.substring(KEY.length())), URI.create(name));
        };
    }

    private static String kind(Subject subject) {
        return switch (subject) {
            case Subject.OfPortal portal -> PORTAL;
            case Subject.OfHost host -> HOST;
            case Subject.OfPage page -> PAGE;
            case Subject.OfKeyPage page -> KEY + page.role().name();
        };
    }

    private static String name(Subject subject) {
        return switch (subject) {
            case Subject.OfPortal portal -> portal.portal().value();
            case Subject.OfHost host -> host.host();
            case Subject.OfPage page -> page.page().toString();
            case Subject.OfKeyPage page -> page.page().toString();
        };
    }

    /** The page that the subject is; empty for others. */
    static Optional<URI> page(Subject subject) {
        return switch (subject) {
            case Subject.OfPage page -> Optional.of(page.page());
            case Subject.OfKeyPage page -> Optional.of(page.page());
            case Subject.OfPortal portal -> Optional.empty();
            case Subject.OfHost host -> Optional.empty();
        };
    }
}
