package org.portalprobe.scheduler.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.portalprobe.config.channel.EmcMeasure;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An EMC measure by its id. */
public final class MeasureConverter implements ITypeConverter<EmcMeasure> {

    @Override
    public EmcMeasure convert(String text) {
        return EmcMeasure.find(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no measure; known: "
                        + Arrays.stream(EmcMeasure.values()).map(EmcMeasure::id).collect(Collectors.joining(", "))));
    }
}
