package org.portalprobe.scheduler.cli;

import org.portalprobe.config.Endpoint;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code HOST:PORT} or {@code [IPV6]:PORT}. */
public final class EndpointConverter implements ITypeConverter<Endpoint> {

    @Override
    public Endpoint convert(String text) {
        int colon = text.lastIndexOf(':');
        try {
            String host = text.substring(0, colon).replaceAll("^\\[|]$", "");
            return new Endpoint(host, Integer.parseInt(text.substring(colon + 1)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException malformed) {
            throw new TypeConversionException("\"" + text + "\" is not HOST:PORT, e.g. dichvucong.example:443");
        }
    }
}
