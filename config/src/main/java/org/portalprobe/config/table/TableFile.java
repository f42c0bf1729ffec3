package org.portalprobe.config.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.yaml.Unfit;

/** A table in a file: XLSX or XLS (the first sheet that is not hidden), or CSV with comma, semicolon or tab. */
public final class TableFile {

    static final int MAX_BYTES = 8 << 20;
    static final int MAX_ROWS = 20_000;

    private TableFile() {}

    /** True for names that end like a table's. */
    public static boolean isTable(Path file) {
        return isSpreadsheet(file) || ending(file).endsWith(".csv");
    }

    /** @throws ConfigException when the file is missing, unreadable, protected or too large */
    public static List<TableRow> read(Path file) {
        try {
            byte[] bytes = bytes(file);
            return isSpreadsheet(file) ? Spreadsheet.read(bytes) : CsvText.read(bytes);
        } catch (NoSuchFileException missing) {
            throw unusable(file, "there is no such file", "check the path");
        } catch (IOException unreadable) {
            throw unusable(file, "cannot be read: " + unreadable.getMessage(), "");
        } catch (Unfit unfit) {
            throw unusable(file, unfit.problem(), unfit.wanted());
        }
    }

    /** The bytes of a file of that name with these rows. */
    public static byte[] write(Path file, List<List<String>> rows) {
        return isSpreadsheet(file) ? Spreadsheet.write(rows) : CsvText.write(rows);
    }

    private static byte[] bytes(Path file) throws IOException, Unfit {
        if (Files.isDirectory(file)) {
            throw new Unfit("is a folder", "name a file");
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new Unfit("is larger than " + (MAX_BYTES >> 20) + " MB", "split it");
        }
        return Files.readAllBytes(file);
    }

    private static boolean isSpreadsheet(Path file) {
        return ending(file).endsWith(".xlsx") || ending(file).endsWith(".xls");
    }

    private static String ending(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }

    private static ConfigException unusable(Path file, String problem, String wanted) {
        return new ConfigException(List.of(new ConfigProblem(file.toString(), 0, "", "", problem, wanted)));
    }
}
