package org.portalprobe.reports.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.ValidateResult;
import org.jspecify.annotations.Nullable;
import org.portalprobe.reports.store.StoreException.Reason;

/** The tables of every module that keeps something; brings an older schema up to date and refuses one it does not know. */
final class Schema {

    private static final List<String> TABLES = List.of(
            "portal",
            "check_name",
            "engines",
            "subject",
            "finding",
            "sighting",
            "observation",
            "pulse_day",
            "assessment",
            "attestation",
            "official_result",
            "official_group",
            "outbox",
            "outbox_target",
            "outbox_delivery",
            "emc_figure",
            "account",
            "account_session",
            "account_token",
            "audit_entry",
            "contest",
            "shown",
            "run",
            "night_node",
            "night_charter",
            "night_pause",
            "claim_turn",
            "notice",
            "qrtz_job_details",
            "qrtz_triggers",
            "qrtz_fired_triggers",
            "qrtz_locks");

    private Schema() {}

    static void bringUpToDate(DataSource source, StoreSettings settings) {
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:org/portalprobe/reports/store")
                .table("schema_history")
                .ignoreMigrationPatterns("*:pending")
                .load();
        refuseNewer(flyway, settings);
        refuseDamaged(flyway, settings);
        flyway.migrate();
        refuseIncomplete(source, settings);
    }

    /** The history may promise what somebody has dropped. */
    private static void refuseIncomplete(DataSource source, StoreSettings settings) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement
                        .executeQuery("SELECT 1 FROM " + table + " WHERE 1 = 0")
                        .close();
            }
        } catch (SQLException missing) {
            throw damaged(settings, String.valueOf(missing.getMessage()), missing);
        }
    }

    private static StoreException damaged(StoreSettings settings, String what, @Nullable Throwable cause) {
        return new StoreException(
                Reason.DAMAGED,
                settings.place() + " has a damaged schema: "
                        + what.lines().findFirst().orElse("") + "; restore it from a backup (docs/store.md)",
                cause);
    }

    private static void refuseNewer(Flyway flyway, StoreSettings settings) {
        Arrays.stream(flyway.info().applied())
                .filter(step -> step.getState().name().startsWith("FUTURE"))
                .map(MigrationInfo::getVersion)
                .findFirst()
                .ifPresent(version -> {
                    throw new StoreException(
                            Reason.NEWER,
                            settings.place() + " was written by a newer version of this program (schema " + version
                                    + "); use that version or a newer one");
                });
    }

    private static void refuseDamaged(Flyway flyway, StoreSettings settings) {
        ValidateResult result = flyway.validateWithResult();
        if (!result.validationSuccessful) {
            String what = result.invalidMigrations.isEmpty()
                    ? String.valueOf(result.getAllErrorMessages())
                    : result.invalidMigrations.getFirst().errorDetails.errorMessage;
            throw damaged(settings, what, null);
        }
    }
}
