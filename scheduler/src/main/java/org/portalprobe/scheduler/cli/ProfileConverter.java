package org.portalprobe.scheduler.cli;

import org.portalprobe.config.LoadProfile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A profile by its id. */
public final class ProfileConverter implements ITypeConverter<LoadProfile> {

    @Override
    public LoadProfile convert(String written) {
        return LoadProfile.of(written)
                .orElseThrow(() ->
                        new TypeConversionException("'" + written + "' is no profile; there are real-use and slow-4g"));
    }
}
