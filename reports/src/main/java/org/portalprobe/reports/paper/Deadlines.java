package org.portalprobe.reports.paper;

import java.time.LocalDate;
import org.portalprobe.config.model.Effort;

/** By when a task is proposed to be done, from the day of the report: this project's proposal, by who has to act. */
final class Deadlines {

    private static final int WEBMASTER_DAYS = 14;
    private static final int VENDOR_DAYS = 45;
    private static final int DOCUMENT_DAYS = 90;

    private Deadlines() {}

    static LocalDate of(Effort effort, LocalDate from) {
        return from.plusDays(
                switch (effort) {
                    case WEBMASTER -> WEBMASTER_DAYS;
                    case VENDOR -> VENDOR_DAYS;
                    case DOCUMENT -> DOCUMENT_DAYS;
                });
    }
}
