package org.portalprobe.reports.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.channel.Attestation;
import org.portalprobe.config.channel.Claim;
import org.portalprobe.config.channel.Origin;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.organisation.Validity;

/** Documents and figures of the EMC side in their table, which only grows. */
final class AttestationRows {

    private AttestationRows() {}

    /** How many were added; what stands there already, whoever imported it, is left out. */
    static int write(Handle handle, List<Attestation> all) {
        int added = 0;
        for (Attestation one : all) {
            UUID digest = digest(one);
            // The latest of a number holds: one taken back and imported again must be written again.
            if (!latest(handle, one).equals(Optional.of(digest)) && !isThere(handle, one, digest)) {
                insert(handle, one, digest);
                added++;
            }
        }
        return added;
    }

    /** From an archive, corrected since. */
    private static boolean isThere(Handle handle, Attestation one, UUID digest) {
        return handle.createQuery("SELECT COUNT(*) FROM attestation WHERE digest = :digest AND imported_nanos = :nanos")
                        .bind("digest", digest)
                        .bind("nanos", Moments.nanos(one.origin().imported()))
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static Optional<UUID> latest(Handle handle, Attestation one) {
        return handle.createQuery("SELECT digest FROM attestation WHERE entity = :entity AND model = :model"
                        + " AND criterion = :criterion AND channel = :channel AND number = :number"
                        + " ORDER BY imported_nanos DESC, id DESC LIMIT 1")
                .bind("entity", one.entity().id())
                .bind("model", one.model())
                .bind("criterion", one.criterion())
                .bind("channel", one.channel().name())
                .bind("number", one.number())
                .map((row, context) -> row.getObject(1, UUID.class))
                .findOne();
    }

    private static void insert(Handle handle, Attestation one, UUID digest) {
        handle.createUpdate(
                        "INSERT INTO attestation (digest, about, entity, model, criterion, channel, granted, worth, number, issued,"
                                + " issuer, valid_from, valid_until, document, file, file_sha256, file_row, uploader, imported,"
                                + " imported_nanos) VALUES (:digest, :about, :entity, :model, :criterion, :channel, :granted, :worth,"
                                + " :number, :issued, :issuer, :from, :until, :document, :file, :sha256, :row, :uploader, :imported,"
                                + " :nanos)")
                .bind("digest", digest)
                .bind("about", EntityColumns.about(one.entity()))
                .bind("entity", one.entity().id())
                .bind("model", one.model())
                .bind("criterion", one.criterion())
                .bind("channel", one.channel().name())
                .bind("granted", granted(one.claim()))
                .bind("worth", worth(one.claim()))
                .bind("number", one.number())
                .bind("issued", one.issued())
                .bind("issuer", one.issuer())
                .bind("from", one.validity().from())
                .bind("until", one.validity().until())
                .bind("document", one.document())
                .bind("file", one.origin().file())
                .bind("sha256", one.origin().sha256())
                .bind("row", one.origin().row())
                .bind("uploader", one.origin().uploader())
                .bind("imported", Moments.utc(one.origin().imported()))
                .bind("nanos", Moments.nanos(one.origin().imported()))
                .execute();
    }

    private static @Nullable String granted(Claim claim) {
        return claim instanceof Claim.Level level ? level.id() : null;
    }

    private static @Nullable Integer worth(Claim claim) {
        return claim instanceof Claim.Worth worth ? worth.points().quarters() : null;
    }

    private static UUID digest(Attestation one) {
        return Digest.of(
                EntityColumns.about(one.entity()),
                one.entity().id(),
                one.model(),
                one.criterion(),
                one.channel().name(),
                String.valueOf(one.claim()),
                one.number(),
                one.issued().toString(),
                one.issuer().orElse(""),
                one.validity().toString(),
                one.document().orElse(""));
    }

    /** In the order of writing. */
    static List<Attestation> read(Handle handle) {
        return handle.createQuery(
                        "SELECT about, entity, model, criterion, channel, granted, worth, number, issued, issuer,"
                                + " valid_from, valid_until, document, file, file_sha256, file_row, uploader, imported_nanos"
                                + " FROM attestation ORDER BY id")
                .map((row, context) -> attestation(row))
                .list();
    }

    private static Attestation attestation(ResultSet row) throws SQLException {
        return new Attestation(
                EntityColumns.read(row.getString(1), row.getString(2)),
                row.getString(3),
                row.getString(4),
                Channel.valueOf(row.getString(5)),
                claim(row.getString(6), row.getInt(7)),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                Optional.ofNullable(row.getString(10)),
                new Validity(
                        Optional.ofNullable(row.getObject(11, LocalDate.class)),
                        Optional.ofNullable(row.getObject(12, LocalDate.class))),
                Optional.ofNullable(row.getString(13)),
                new Origin(
                        row.getString(14),
                        row.getString(15),
                        row.getInt(16),
                        row.getString(17),
                        Moments.instant(row.getLong(18))));
    }

    private static Claim claim(@Nullable String granted, int worth) {
        return granted == null ? new Claim.Worth(new Points(worth)) : new Claim.Level(granted);
    }
}
