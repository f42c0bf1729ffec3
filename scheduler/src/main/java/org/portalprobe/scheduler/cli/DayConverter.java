package org.portalprobe.scheduler.cli;

import java.time.LocalDate;
import org.portalprobe.config.table.VietnameseText;
import org.portalprobe.config.yaml.Unfit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day as people write it, or as {@code 2022-09-27}. */
public final class DayConverter implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String text) {
        try {
            return VietnameseText.day(text);
        } catch (Unfit unfit) {
            throw new TypeConversionException("'" + text + "' " + unfit.problem() + "; " + unfit.wanted());
        }
    }
}
