package org.portalprobe.config.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.Registry;
import org.portalprobe.config.loader.RegistryFile;
import org.portalprobe.config.organisation.Organisations;
import org.portalprobe.config.table.TableFile;

/** Registries in the form people exchange: XLSX, XLS, CSV; JSON and YAML as they are. */
public final class RegistryExchange {

    private final Organisations organisations;
    private final LocalDate day;

    /** @param day as of which names and codes of organisations are meant */
    public RegistryExchange(Organisations organisations, LocalDate day) {
        this.organisations = organisations;
        this.day = day;
    }

    /**
     * The registry with the file's portals added; one of the same id is replaced, its network policy kept where the file says none.
     *
     * @throws ConfigException with every problem of the file; then nothing is taken from it
     */
    public Merged merge(Path file, Registry into) {
        if (TableFile.isTable(file)) {
            return new TableMerge(file, new Owners(organisations, day), into).merge(TableFile.read(file));
        }
        if (isText(file)) {
            return FileMerge.merge(file, RegistryFile.read(file), into);
        }
        throw unknown(file);
    }

    /** The bytes of a file of that name that holds the registry. */
    public static byte[] write(Path file, Registry registry) {
        if (TableFile.isTable(file)) {
            return TableFile.write(file, RegistryRows.of(registry));
        }
        if (isText(file)) {
            boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
            return RegistryText.of(registry, json).getBytes(StandardCharsets.UTF_8);
        }
        throw unknown(file);
    }

    /** The bytes of an empty table of that name with every heading and one example. */
    public static byte[] template(Path file) {
        if (!TableFile.isTable(file)) {
            throw unknown(file);
        }
        return TableFile.write(file, RegistryRows.template());
    }

    private static boolean isText(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(json|ya?ml)");
    }

    private static ConfigException unknown(Path file) {
        return new ConfigException(List.of(new ConfigProblem(
                file.toString(), 0, "", "", "is of no known kind", "name a file .xlsx, .xls, .csv, .json or .yaml")));
    }
}
