package org.portalprobe.scheduler;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.channel.EmcMeasure;
import org.portalprobe.scheduler.cli.DayConverter;
import org.portalprobe.scheduler.cli.MeasureConverter;
import picocli.CommandLine.Option;

/** Which imported EMC figures tables are of. */
final class FigureOptions {

    @Option(
            names = "--measure",
            paramLabel = "ID",
            converter = MeasureConverter.class,
            description = "Only this measure, e.g. end-to-end-2024; may be repeated (default: all).")
    List<EmcMeasure> measures = new ArrayList<>();

    @Option(
            names = "--until",
            paramLabel = "DD/MM/YYYY",
            converter = DayConverter.class,
            description = "Figures up to this day (default: the latest).")
    @Nullable
    LocalDate until;
}
