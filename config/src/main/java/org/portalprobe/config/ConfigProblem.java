package org.portalprobe.config;

/**
 * One thing wrong in a configuration file, said so that its author can mend it.
 *
 * @param file as the user named it
 * @param line 1-based; 0 when the problem has no place (e.g. the file is missing)
 * @param path of the value, e.g. {@code portals[3].url}; empty for the whole file
 * @param value as written; empty when something is missing
 * @param problem what is wrong
 * @param wanted what would be right
 */
public record ConfigProblem(String file, int line, String path, String value, String problem, String wanted) {

    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        String at = path.isEmpty() ? "" : " " + path;
        String written = value.isEmpty() ? "" : " \"" + value + "\"";
        return place + ":" + at + written + ": " + problem + (wanted.isEmpty() ? "" : "; " + wanted);
    }
}
